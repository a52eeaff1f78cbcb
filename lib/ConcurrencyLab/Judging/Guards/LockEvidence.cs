namespace ConcurrencyLab;

/// <summary>What a run tells about locks: which were held at each access, and what kind of objects they are.</summary>
internal sealed class LockEvidence
{
    // What a loop does again and again tells no more.
    private const int MostEach = 200;

    // An endless loop may read, and make objects, any number of times.
    private const int Most = 50_000;

    private readonly Lock _gate = new();
    private readonly List<GuardedAccess> _accesses = [];
    private readonly HashSet<object> _made = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _holders = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _several = new(ReferenceEqualityComparer.Instance);
    private int _taken;

    /// <summary>Whether a lock was taken at all.</summary>
    public bool HasLocks { get; private set; }

    /// <summary>Whether something that is a lock for others was given back by who did not hold it.</summary>
    public bool HasExtraRelease { get; private set; }

    /// <summary>Whether somebody went on without a lock that they tried to take.</summary>
    public bool HasMissed { get; set; }

    /// <summary>Notes an access by the calling code: where others can come in, and to collections and what the check gives.</summary>
    public void Note(AccessSite site, object? owner, long index)
    {
        if (!site.IsPoint && site.Place.Member is not Type)
            return;
        var variable = new SharedVariable(owner, site.Place, index);
        if (!variable.IsKnown || LockFlow.Current is not { } flow)
            return;
        lock (_gate)
        {
            if (_accesses.Count < Most)
                _accesses.Add(new GuardedAccess(flow, owner, variable, site.Place.Whole, site.Kind, flow.Held));
        }
    }

    /// <summary>Notes that the learner's code made this object in the run.</summary>
    public void Made(object value)
    {
        lock (_gate)
        {
            if (_made.Count < Most)
                _made.Add(value);
        }
    }

    /// <summary>Notes that a collection keeps it for all who come with the same key.</summary>
    public void Kept(object value)
    {
        lock (_gate)
            _made.Remove(value);
    }

    public bool IsMade(object value)
    {
        lock (_gate)
            return _made.Contains(value);
    }

    /// <summary>Whether two held it at once.</summary>
    public bool HasLetInSeveral(object gate)
    {
        lock (_gate)
            return _several.Contains(gate);
    }

    public TakenLock Take(object gate, LockMode mode)
    {
        lock (_gate)
        {
            // Nobody takes a lazy value for a lock: others wait only while it is made.
            HasLocks |= !gate.GetType().Name.StartsWith("Lazy`", StringComparison.Ordinal);
            if ((_holders[gate] = _holders.GetValueOrDefault(gate) + 1) > 1 && mode == LockMode.Permit)
                _several.Add(gate);
            return new TakenLock(gate, mode, _taken++);
        }
    }

    public void Give(object gate, bool isHeld)
    {
        lock (_gate)
        {
            if (isHeld)
                _holders[gate]--;
            else
                HasExtraRelease |= _holders.ContainsKey(gate);
        }
    }

    /// <summary>Whether the calling code has changed what it is asked for.</summary>
    public bool HasWritten(Func<GuardedAccess, bool> isAsked)
    {
        lock (_gate)
            return _accesses.Exists(access => access.IsWrite && access.Flow == LockFlow.Current && isAsked(access));
    }

    /// <summary>
    /// The accesses to each variable that is asked for, call by call, where one of them changes it and another one touches it.
    /// What only Interlocked touches, needs no lock.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<GuardedAccess>> Of(Func<GuardedAccess, bool> isAsked)
    {
        lock (_gate)
        {
            return [.. _accesses.Where(isAsked).GroupBy(access => access.Variable)
                .Where(variable => variable.Any(access => access.IsWrite) && !variable.All(access => access.IsInterlocked) && variable.DistinctBy(access => access.Flow).Skip(1).Any())
                .Select(variable => variable.GroupBy(access => access.Flow).SelectMany(flow => flow.Take(MostEach)).ToList())];
        }
    }
}
