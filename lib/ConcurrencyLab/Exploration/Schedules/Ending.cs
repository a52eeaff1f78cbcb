namespace ConcurrencyLab;

/// <summary>How a run ended, in words.</summary>
internal readonly record struct Ending<T>(OutcomeKind Kind, string Text, T? Value = default)
{
    /// <summary>The end of a run in which all threads finished.</summary>
    public static Ending<T> Of(T value) => new(OutcomeKind.Value, OutcomeText.Of(value), value);
}
