using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What is done to a lock, an event, a thread.</summary>
internal enum SyncRole : byte
{
    /// <summary>It is no such thing, or is only tried.</summary>
    None,

    /// <summary>It is waited for.</summary>
    Acquire,

    /// <summary>Whoever waits can go on, and could not before.</summary>
    Release,

    /// <summary>Whoever waits can go on, and perhaps could before.</summary>
    Signal,
}

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
        return Owner == other.Owner && Index == other.Index && Place.Overlaps(other.Place);
    }

    /// <summary>The same where the numbers of the objects that the run made itself say nothing: of another run.</summary>
    public bool MayConflictWith(in Access other)
    {
        if (Owner < ObjectNumbers.FirstOfRun && other.Owner < ObjectNumbers.FirstOfRun)
            return ConflictsWith(other);
        return (IsWrite || other.IsWrite) && (Place == other.Place || (Place is not null && other.Place is not null && (Place.IsUnknown || other.Place.IsUnknown || Place.Overlaps(other.Place))));
    }
}

/// <summary>Everything that a turn touches.</summary>
internal struct Footprint
{
    private Few _few;

    public int Count { get; private set; }

    /// <summary>Whether it touches more than there is room for: it then conflicts with everything.</summary>
    public bool IsAll { get; private set; }

    public void Add(in Access access)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_few[i] == access)
                return;
        }

        if (Count == Few.Length)
            IsAll = true;
        else
            _few[Count++] = access;
    }

    public void AddAll() => IsAll = true;

    public void Add(in Footprint other)
    {
        IsAll |= other.IsAll;
        for (var i = 0; i < other.Count; i++)
            Add(other._few[i]);
    }

    /// <summary>Whether something that this one touches is changed by the other.</summary>
    public readonly bool IsChangedBy(in Footprint other)
    {
        if (IsAll || other.IsAll)
            return true;
        for (var i = 0; i < other.Count; i++)
        {
            for (var j = 0; j < Count && other._few[i].IsWrite; j++)
            {
                if (_few[j].ConflictsWith(other._few[i]))
                    return true;
            }
        }

        return false;
    }

    /// <param name="later">What the later turn touches.</param>
    /// <param name="isSure">Whether it has to be sure that they could.</param>
    [MethodImpl(Hot.Path)]
    public readonly bool CanBeReversed(in Footprint later, bool isSure)
    {
        if (IsAll || later.IsAll)
            return true;
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < later.Count; j++)
            {
                if (_few[i].CanBeReversed(later._few[j], isSure))
                    return true;
            }
        }

        return false;
    }

    [MethodImpl(Hot.Path)]
    public readonly bool ConflictsWith(in Footprint other, bool isOfAnotherRun)
    {
        if (IsAll || other.IsAll)
            return true;
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (isOfAnotherRun ? _few[i].MayConflictWith(other._few[j]) : _few[i].ConflictsWith(other._few[j]))
                    return true;
            }
        }

        return false;
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;
#pragma warning disable IDE0044, IDE0051 // The first of a row.
        private Access _first;
#pragma warning restore IDE0044, IDE0051
    }
}
