using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// What the learner's code leaves waiting when a run is over, such as a loop that serves all calls: it goes on in the next
/// run. A cell does not start it again.
/// </summary>
internal static class Leftovers
{
    // More than a loop or two is what many runs left behind, and nobody needs.
    private const int Most = 100;

    private static readonly ConditionalWeakTable<Module, WorkQueue> s_left = [];

    public static void Leave(Module code, WorkQueue work)
    {
        var left = s_left.GetOrCreateValue(code);
        foreach (var continuation in work.TakeAll().TakeLast(Most))
            left.Add(continuation);
    }

    /// <summary>Whether something lives on.</summary>
    public static bool HasAny(Module code) => s_left.TryGetValue(code, out var left) && !left.IsEmpty;

    public static IReadOnlyList<Continuation> Take(Module code) => s_left.TryGetValue(code, out var left) ? left.TakeAll() : [];
}
