namespace ConcurrencyLab;

/// <summary>Numbers for objects. One that was there in a run before keeps its number; one that a run made itself has it for this run.</summary>
internal sealed class ObjectNumbers
{
    /// <summary>Smaller numbers are those of objects that outlive a run.</summary>
    public const int FirstOfRun = 1 << 20;

    private readonly Dictionary<object, int> _lasting = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _before = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _ofRun = new(ReferenceEqualityComparer.Instance);

    /// <summary>Forgets the objects of the run before.</summary>
    public void BeginRun()
    {
        if (_lasting.Count == 0)
        {
            _before.Clear();
            _before.UnionWith(_ofRun.Keys);
        }

        _ofRun.Clear();
    }

    public int Of(object? owner)
    {
        if (owner is null)
            return 0;
        if (_lasting.TryGetValue(owner, out var number))
            return number;
        if (!_ofRun.TryGetValue(owner, out number))
            _ofRun.Add(owner, number = FirstOfRun + _ofRun.Count);
        return number;
    }

    public bool IsLasting(object? owner) => owner is not null && _lasting.ContainsKey(owner);

    /// <summary>Takes the objects that were touched both in the last run and in the one before as lasting ones.</summary>
    public void KeepTouchedTwice()
    {
        foreach (var owner in _ofRun.Keys.Where(_before.Contains))
            _lasting.TryAdd(owner, _lasting.Count + 1);
    }
}
