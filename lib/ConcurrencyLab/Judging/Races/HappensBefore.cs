using System.Reflection;

namespace ConcurrencyLab;

/// <summary>
/// Follows one run, and finds accesses to one variable that nothing orders. What orders threads: to start one and to wait for
/// its end, locks, events, tasks, atomic operations, volatile reads of what was written volatile.
/// </summary>
internal sealed class HappensBefore : IThreadOrder
{
    private readonly Dictionary<int, VectorClock> _threads = [];
    private readonly Dictionary<object, VectorClock> _resources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SemaphoreSlim, Permits> _permits = [];
    private readonly Dictionary<(ByReference?, AccessPlace, long), RaceVariable> _variables = [];
    private readonly Dictionary<(AccessSite, AccessSite), DataRace> _races = [];

    private bool _hasWholeArrays;

    /// <summary>
    /// Whether a reference orders, as if its field were volatile, what was done before it was written and what is done with it
    /// once it has been read. In .NET it does for the object behind it.
    /// </summary>
    public bool TakesReferences { get; init; }

    /// <summary>The races found so far, in all runs; of the same two places one.</summary>
    public IReadOnlyCollection<DataRace> Races => _races.Values;

    /// <summary>Whether a variable was touched through a reference of which nobody knows where it came from.</summary>
    public bool HasSeenUnknown { get; private set; }

    /// <summary>A run begins: what ordered the last one says nothing of it.</summary>
    public void Begin()
    {
        _threads.Clear();
        _resources.Clear();
        _permits.Clear();
        _variables.Clear();
        _hasWholeArrays = false;
    }

    public void Accessed(ControlledThread thread, AccessSite site, object? owner, long index)
    {
        HasSeenUnknown |= site.Place == AccessPlace.Unknown;
        _hasWholeArrays |= site.Place == AccessPlace.AllElements;
        if (site.Place == AccessPlace.Unknown || site.Kind == AccessKind.Fence)
            return;
        var clock = ClockOf(thread);
        var variable = VariableOf(owner, site.Place, index);
        var isReference = TakesReferences && site.Place.Member is FieldInfo { FieldType.IsValueType: false };
        if (isReference || site.Kind is AccessKind.VolatileRead or AccessKind.Atomic)
            clock.Join(variable.Published);
        var access = new RaceAccess(thread.Name, thread.Index, clock[thread.Index], site);
        foreach (var at in Overlapping(variable, owner, site.Place, index))
        {
            foreach (var other in at.Racing(access, clock))
                _races.TryAdd((other.Site, site), new DataRace(other, access));
        }

        variable.Note(access);
        if (!(isReference && site.IsWrite) && site.Kind is not (AccessKind.VolatileWrite or AccessKind.Atomic))
            return;
        variable.Published.Join(clock);
        clock.Advance(thread.Index);
    }

    public void Acquired(ControlledThread thread, object resource)
    {
        if (resource is SemaphoreSlim semaphore)
        {
            if (PermitsOf(semaphore, before: semaphore.CurrentCount + 1).Take() is { } given)
                ClockOf(thread).Join(given);
            return;
        }

        if (_resources.TryGetValue(resource, out var clock))
            ClockOf(thread).Join(clock);
    }

    public void Released(ControlledThread thread, object resource, int times)
    {
        var clock = ClockOf(thread);
        if (resource is SemaphoreSlim semaphore)
        {
            PermitsOf(semaphore, before: semaphore.CurrentCount - times).Fill(semaphore, clock);
            clock.Advance(thread.Index);
            return;
        }

        if (!_resources.TryGetValue(resource, out var released))
            _resources.Add(resource, released = new VectorClock());
        released.Join(clock);
        clock.Advance(thread.Index);
    }

    public void Started(ControlledThread parent, ControlledThread child)
    {
        ClockOf(child).Join(ClockOf(parent));
        ClockOf(parent).Advance(parent.Index);
    }

    private VectorClock ClockOf(ControlledThread thread)
    {
        if (_threads.TryGetValue(thread.Index, out var clock))
            return clock;
        _threads.Add(thread.Index, clock = new VectorClock());
        clock.Advance(thread.Index);
        return clock;
    }

    private Permits PermitsOf(SemaphoreSlim semaphore, int before)
    {
        if (!_permits.TryGetValue(semaphore, out var permits))
            _permits.Add(semaphore, permits = new Permits(before));
        return permits;
    }

    private RaceVariable VariableOf(object? owner, AccessPlace place, long index)
    {
        var key = (owner is null ? null : new ByReference(owner), place, index);
        if (!_variables.TryGetValue(key, out var variable))
            _variables.Add(key, variable = new RaceVariable());
        return variable;
    }

    // A structure as a whole, and each of its fields; an array as a whole, and each of its elements.
    private IEnumerable<RaceVariable> Overlapping(RaceVariable whole, object? owner, AccessPlace place, long index) =>
        place.Outer is null && !place.HasParts && !(_hasWholeArrays && place.IsOfArray) ? [whole]
        : _variables.Where(pair => Equals(pair.Key.Item1, owner is null ? null : new ByReference(owner)) && (pair.Key.Item3 == index || pair.Key.Item3 < 0 || index < 0) && pair.Key.Item2.Overlaps(place)).Select(pair => pair.Value);
}
