namespace ConcurrencyLab;

/// <summary>An access to a variable, with the locks that were held then.</summary>
/// <param name="Flow">What made it.</param>
/// <param name="Owner">The object that was touched; null for a static field.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Place">Its place in the object.</param>
/// <param name="Kind">What was done to it.</param>
/// <param name="Locks">The locks that were held.</param>
internal sealed record GuardedAccess(LockFlow Flow, object? Owner, SharedVariable Variable, AccessPlace Place, AccessKind Kind, IReadOnlyList<TakenLock> Locks)
{
    public bool IsRead => Kind is not (AccessKind.Write or AccessKind.VolatileWrite);

    public bool IsWrite => Kind is not (AccessKind.Read or AccessKind.VolatileRead);

    /// <summary>Whether it is an operation such as those of Interlocked. One of a collection is atomic by itself, and not with the next one.</summary>
    public bool IsInterlocked => Kind == AccessKind.Atomic && Place.Member is not Type;

    public bool IsGuarded => Locks.Count > 0;

    /// <summary>Whether both were made under one lock, whoever took it, and when.</summary>
    public bool SharesLock(GuardedAccess other) => Locks.Any(held => other.Locks.Any(theirs => theirs.Gate == held.Gate));

    /// <summary>Whether a lock was held from one to the other.</summary>
    public bool IsInOnePiece(GuardedAccess other) => Locks.Any(held => other.Locks.Any(later => later.Number == held.Number));
}
