namespace ConcurrencyLab;

/// <summary>Which objects of the learner's code more than one thread touches. What a thread keeps to itself, no order changes.</summary>
internal sealed class SharedObjects
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, (ControlledThread First, bool IsShared, bool IsChanged)> _touched = new(ReferenceEqualityComparer.Instance);
    private bool _isChanged;

    /// <summary>Whether one of them is changed.</summary>
    public bool IsAnyChanged => Volatile.Read(ref _isChanged);

    /// <param name="thread">Who touches it.</param>
    /// <param name="owner">The object or array; null for a static variable, and where it is not known.</param>
    /// <param name="isChange">Whether it is changed, and not only looked at.</param>
    public void Touch(ControlledThread thread, object? owner, bool isChange)
    {
        if (IsAnyChanged)
            return;
        lock (_gate)
        {
            if (owner is null)
            {
                _isChanged = isChange;
                return;
            }

            var (first, isShared, isChanged) = _touched.TryGetValue(owner, out var before) ? before : (thread, false, false);
            (isShared, isChanged) = (isShared || first != thread, isChanged || isChange);
            _touched[owner] = (first, isShared, isChanged);
            _isChanged = isShared && isChanged;
        }
    }
}
