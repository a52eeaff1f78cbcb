namespace ConcurrencyLab;

/// <summary>Reads from the locks that were held at the accesses to a variable what is wrong with them.</summary>
internal sealed class GuardReading(LockEvidence evidence, IReadOnlyList<GuardedAccess> accesses)
{
    /// <summary>The first fault of the variables that are asked for.</summary>
    public static GuardFault Of(LockEvidence evidence, Func<GuardedAccess, bool> isAsked) => Each(evidence, isAsked).FirstOrDefault(fault => fault != GuardFault.None);

    /// <summary>For each of the variables that are asked for what is wrong there.</summary>
    public static IEnumerable<GuardFault> Each(LockEvidence evidence, Func<GuardedAccess, bool> isAsked) =>
        evidence.Of(isAsked).Select(variable => new GuardReading(evidence, variable).Fault);

    // What the locks are comes before where they are held, since elsewhere they would guard no better.
    public GuardFault Fault =>
        !accesses.Any(access => access.IsGuarded) ? evidence.HasLocks ? GuardFault.Elsewhere : GuardFault.NoLock
        : accesses.Any(access => access is { IsGuarded: false, Flow.HasMissed: true }) ? GuardFault.Missed
        : FaultOfObjects is var objects and not GuardFault.None ? objects
        : FaultOfPlaces is var places and not GuardFault.None ? places
        : accesses.Any(access => access.Locks.All(held => held.Mode == LockMode.Read)) ? GuardFault.ReadLock
        : IsInPieces ? GuardFault.Pieces
        : accesses.Any(access => access.Locks.All(held => evidence.HasLetInSeveral(held.Gate))) ? GuardFault.Several
        : GuardFault.None;

    private GuardFault FaultOfPlaces =>
        accesses.All(access => access.IsGuarded) ? GuardFault.None
        : !accesses.Any(access => access is { IsWrite: true, IsGuarded: true }) ? GuardFault.ReadsOnly
        : accesses.All(access => access.IsGuarded || !access.IsWrite) || !accesses.Any(access => access is { IsRead: true, IsGuarded: true }) ? GuardFault.WritesOnly
        : GuardFault.Sometimes;

    // Of reads, or of writes: what guards the one and the other may differ where they are in pieces.
    private GuardFault FaultOfObjects => accesses.Where(access => access.IsGuarded).ToLookup(access => access.IsWrite).Select(alike => FaultOf(alike)).FirstOrDefault(fault => fault != GuardFault.None);

    private bool IsInPieces => accesses.GroupBy(access => access.Flow).Any(flow =>
        flow.Where(access => access.IsWrite).Any(write => flow.Any(other => !other.IsInOnePiece(write))));

    private GuardFault FaultOf(IEnumerable<GuardedAccess> alike)
    {
        GuardedAccess[] all = [.. alike.DistinctBy(access => (access.Flow, access.Locks))];
        foreach (var one in all)
        {
            if (Array.Find(all, other => other.Flow != one.Flow && !other.SharesLock(one)) is { } other)
                return FaultOf(one.Locks, other.Locks);
        }

        return GuardFault.None;
    }

    private GuardFault FaultOf(IEnumerable<TakenLock> one, IReadOnlyList<TakenLock> others) =>
        one.SelectMany(held => others.Select(other => FaultOf(held.Gate, other.Gate))).Min();

    private GuardFault FaultOf(object one, object other) =>
        one is ValueType || other is ValueType ? GuardFault.Boxes
        : one is string && one.Equals(other) ? GuardFault.EqualStrings
        : evidence.IsMade(one) && evidence.IsMade(other) ? GuardFault.NewObjects
        : GuardFault.DifferentObjects;
}
