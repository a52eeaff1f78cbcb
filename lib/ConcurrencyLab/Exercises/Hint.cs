namespace ConcurrencyLab;

/// <summary>Advice for one mistake.</summary>
/// <param name="Id">The mistake in English, such as "lock-on-new-object": what proofs and pages refer to.</param>
/// <param name="Text">What to look at next, where it does not stand in the chapter's hints.yml.</param>
internal sealed record Hint(string Id, string? Text = null)
{
    /// <summary>What to look at next.</summary>
    public string TextFor(Exercise exercise) => Text ?? HintTexts.Of(exercise, Id);
}
