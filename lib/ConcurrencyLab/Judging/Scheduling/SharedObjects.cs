namespace ConcurrencyLab;

/// <summary>Which objects of the learner's code more than one thread touches. What a thread keeps to itself, no order changes.</summary>
internal sealed class SharedObjects
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, (ControlledThread First, bool IsShared, bool IsChanged)> _touched = new(ReferenceEqualityComparer.Instance);
    private bool _isUnknownChanged;

    /// <summary>Whether one of them is changed.</summary>
    public bool IsAnyChanged
    {
        get
        {
            lock (_gate)
                return _isUnknownChanged || _touched.Values.Any(touched => touched is { IsShared: true, IsChanged: true });
        }
    }

    /// <summary>Whether others may see, or change, what a thread touches there.</summary>
    /// <param name="owner">The object or array; null where it is not known, and for what is no access.</param>
    public bool MayMeet(object? owner)
    {
        lock (_gate)
            return owner is null || _touched.TryGetValue(owner, out var touched) && touched is { IsShared: true, IsChanged: true };
    }

    /// <param name="thread">Who touches it.</param>
    /// <param name="owner">The object or array; null for a static variable, and where it is not known.</param>
    /// <param name="isChange">Whether it is changed, and not only looked at.</param>
    public void Touch(ControlledThread thread, object? owner, bool isChange)
    {
        lock (_gate)
        {
            if (owner is null)
            {
                _isUnknownChanged |= isChange;
                return;
            }

            var (first, isShared, isChanged) = _touched.TryGetValue(owner, out var before) ? before : (thread, false, false);
            _touched[owner] = (first, isShared || first != thread, isChanged || isChange);
        }
    }
}
