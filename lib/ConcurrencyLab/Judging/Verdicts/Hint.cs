namespace ConcurrencyLab;

/// <summary>Advice for one mistake.</summary>
/// <param name="Id">The mistake in English, such as "lock-on-new-object": what proofs and pages refer to.</param>
internal sealed record Hint(string Id);
