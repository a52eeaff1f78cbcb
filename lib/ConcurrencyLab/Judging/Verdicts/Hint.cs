namespace ConcurrencyLab;

/// <summary>Advice for one mistake.</summary>
/// <param name="Id">The mistake in English, such as "lock-on-new-object": what proofs and pages refer to.</param>
internal sealed record Hint(string Id)
{
    /// <summary>What to look at next.</summary>
    public string TextFor(Exercise exercise) => HintTexts.Of(exercise, Id);
}
