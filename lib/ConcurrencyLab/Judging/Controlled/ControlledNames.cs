using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for making mutexes that have a name: several objects are then one mutex.</summary>
[Replaces(typeof(Mutex))]
internal static class ControlledNames
{
    private static readonly ConcurrentDictionary<string, object> s_mutexes = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<WaitHandle, object> s_named = [];

    public static Mutex New(bool initiallyOwned, string? name) => New(initiallyOwned, name, out _);

    public static Mutex New(bool initiallyOwned, string? name, out bool createdNew)
    {
        // A run has it for itself: the same check in another process, at the same time, would hold it out of control.
        var own = string.IsNullOrEmpty(name) || Current.Scheduler is null ? name : $"{name}.{Environment.ProcessId}";
        var mutex = new Mutex(initiallyOwned, own, out createdNew);
        if (!string.IsNullOrEmpty(name))
            s_named.Add(mutex, s_mutexes.GetOrAdd(name, static _ => new object()));
        return mutex;
    }

    /// <summary>What orders those who take it: what several objects have in common, or the object itself.</summary>
    internal static object Of(WaitHandle handle) => s_named.TryGetValue(handle, out var common) ? common : handle;
}
