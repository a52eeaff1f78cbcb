namespace ConcurrencyLab;

/// <summary>Which variables of the learner's code more than one thread touches. What a thread keeps to itself, no order changes.</summary>
internal sealed class SharedVariables
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SharedVariable, (ControlledThread First, bool IsShared, bool IsChanged)> _touched = [];

    // It may be any of them.
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

    /// <summary>Whether several threads touch it for certain, and one of them changes it.</summary>
    public bool IsShared(SharedVariable variable)
    {
        lock (_gate)
            return _touched.TryGetValue(variable, out var touched) && touched is { IsShared: true, IsChanged: true };
    }

    /// <summary>The same; also where it is not known.</summary>
    public bool MayMeet(SharedVariable variable)
    {
        lock (_gate)
            return _isUnknownChanged || !variable.IsKnown || IsShared(variable);
    }

    /// <param name="thread">Who touches it.</param>
    /// <param name="variable">What is touched.</param>
    /// <param name="isChange">Whether it is changed, and not only looked at.</param>
    public void Touch(ControlledThread thread, SharedVariable variable, bool isChange)
    {
        lock (_gate)
        {
            if (!variable.IsKnown)
            {
                _isUnknownChanged |= isChange && !variable.IsOwn;
                return;
            }

            var (first, isShared, isChanged) = _touched.TryGetValue(variable, out var before) ? before : (thread, false, false);
            _touched[variable] = (first, isShared || first != thread, isChanged || isChange);
        }
    }
}
