using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// At which change of a lock somebody has taken it alone: until the next one, all who wait for it would try in vain, each with a
/// turn of its own.
/// </summary>
internal sealed class TakenAlone
{
    private static readonly ConditionalWeakTable<object, TakenAlone> s_all = [];

    private int? _change;

    /// <param name="resource">The lock, or what stands for one of the ways to take it.</param>
    public static TakenAlone Of(object resource) => s_all.GetOrCreateValue(resource);

    /// <summary>Whether the lock may be free again.</summary>
    /// <param name="owners">Of the lock, which counts its changes.</param>
    public bool IsOver(Owners owners) => owners.Changes != _change;

    public void Note(Owners owners)
    {
        if (Current.Scheduler is { OnlyLooks: false })
            _change = owners.Changes;
    }
}
