namespace ConcurrencyLab;

/// <summary>What is known of one variable: its last accesses by each thread.</summary>
internal sealed class RaceVariable
{
    // By thread and by whether it writes: an earlier one of the same thread and kind comes before this one.
    private readonly Dictionary<(int Thread, bool IsWrite, bool IsAtomic), RaceAccess> _last = [];

    /// <summary>What atomic and volatile writes have made visible.</summary>
    public VectorClock Published { get; } = new();

    /// <summary>The accesses that nothing orders with this one.</summary>
    public IEnumerable<RaceAccess> Racing(RaceAccess access, VectorClock clock) => _last.Values.Where(other =>
        other.Index != access.Index && (other.Site.IsWrite || access.Site.IsWrite) && !(IsAtomic(other) && IsAtomic(access)) && !other.IsBefore(clock));

    public void Note(RaceAccess access) => _last[(access.Index, access.Site.IsWrite, IsAtomic(access))] = access;

    private static bool IsAtomic(RaceAccess access) => access.Site.Kind is AccessKind.VolatileRead or AccessKind.VolatileWrite or AccessKind.Atomic;
}
