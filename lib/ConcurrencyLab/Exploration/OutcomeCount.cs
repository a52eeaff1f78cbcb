namespace ConcurrencyLab;

/// <summary>An outcome, and the number of schedules that end with it.</summary>
/// <param name="Text">The outcome as shown to the learner.</param>
/// <param name="Kind">How these schedules ended.</param>
/// <param name="IsRight">Whether it is what was wanted.</param>
/// <param name="Count">Number of schedules.</param>
/// <param name="Example">The shortest of them, with the fewest changes of thread.</param>
public sealed record OutcomeCount(string Text, OutcomeKind Kind, bool IsRight, long Count, Schedule Example);
