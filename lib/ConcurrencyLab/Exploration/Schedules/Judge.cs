namespace ConcurrencyLab;

/// <summary>
/// Tells right outcomes from wrong ones: by the learner's predicate, or else right is what some serial order
/// (threads one after another) gives. An exception, a deadlock and a standstill are never right.
/// </summary>
internal sealed class Judge<T>
{
    private readonly Func<T, bool>? _correct;
    private readonly HashSet<string> _serial = [];

    public Judge(Func<T, bool>? correct, IEnumerable<Ending<T>> serial)
    {
        _correct = correct;
        foreach (var ending in serial)
        {
            if (ending.Kind == OutcomeKind.Value)
                _serial.Add(ending.Text);
        }
    }

    /// <summary>False when nothing can be right, because no serial order ends with a value.</summary>
    public bool KnowsRight => _correct is not null || _serial.Count > 0;

    /// <summary>What the serial orders give, where that decides.</summary>
    public IReadOnlyCollection<string> Serial => _correct is null ? _serial : [];

    public bool IsRight(T value, string text) => _correct?.Invoke(value) ?? _serial.Contains(text);
}
