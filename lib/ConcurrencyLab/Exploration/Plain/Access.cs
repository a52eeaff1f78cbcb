namespace ConcurrencyLab;

/// <summary>A variable, a lock or the like, as a run knows it, and whether it is changed.</summary>
/// <param name="Place">What of the object; null for a lock, an event, a thread.</param>
/// <param name="Owner">The number of the object in its run; 0 for a static field.</param>
/// <param name="Index">The index of an element; else -1.</param>
/// <param name="IsWrite">Whether it is changed. Locks and the like always are.</param>
/// <param name="Role">What is done to it, where it is a lock or the like.</param>
internal readonly record struct Access(AccessPlace? Place, int Owner, long Index, bool IsWrite, SyncRole Role = SyncRole.None)
{
    /// <summary>Whether they touch the same, and could come the other way round: whoever waits for a lock cannot go on before it is released.</summary>
    public bool CanBeReversed(in Access later, bool isSure) => ConflictsWith(later) && !(later.Role == SyncRole.Acquire && (Role == SyncRole.Release || (isSure && Role == SyncRole.Signal)));

    /// <summary>Whether the order of the two can make a difference.</summary>
    public bool ConflictsWith(in Access other)
    {
        if (!IsWrite && !other.IsWrite)
            return false;
        if (Place == other.Place)
            return (Owner == other.Owner && Index == other.Index) || Place is { IsUnknown: true };
        if (Place is null || other.Place is null)
            return false;
        if (Place.IsUnknown || other.Place.IsUnknown)
            return true;
        return Owner == other.Owner && (Index == other.Index || Place == AccessPlace.AllElements || other.Place == AccessPlace.AllElements) && Place.Overlaps(other.Place);
    }

    /// <summary>Whether the other one changes what is seen here: to take a lock and to give it back changes nothing for whoever does the same.</summary>
    public bool IsChangedBy(in Access other) => other.IsWrite && ConflictsWith(other) && !(IsOfLock && other.IsOfLock);

    /// <summary>Whether they conflict where the numbers of the objects that the run made itself say nothing: of another run.</summary>
    public bool MayConflictWith(in Access other)
    {
        if (Owner < ObjectNumbers.FirstOfRun && other.Owner < ObjectNumbers.FirstOfRun)
            return ConflictsWith(other);
        return (IsWrite || other.IsWrite) && (Place == other.Place || (Place is not null && other.Place is not null && (Place.IsUnknown || other.Place.IsUnknown || Place.Overlaps(other.Place))));
    }

    private bool IsOfLock => Role is SyncRole.Acquire or SyncRole.Release;
}
