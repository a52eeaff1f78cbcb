namespace ConcurrencyLab;

/// <summary>Exceptions of the learner's code.</summary>
internal static class Thrown
{
    private static readonly Hint s_hint = new("exception");

    /// <summary>The result for an exception.</summary>
    public static CheckResult By(Exception exception, Displayable? evidence = null) =>
        new CheckResult.Threw($"{exception.GetType().Name}: {exception.Message}", LearnerTrace.Where(exception), s_hint, evidence) { IsUncaught = Uncaught.Is(exception) };

    /// <summary>Says where an exception came from: a copy does not know its line, the code as it is does.</summary>
    /// <param name="found">What the copy gave.</param>
    /// <param name="asItIs">Runs the code as it is; only after an exception.</param>
    public static CheckResult? At(CheckResult? found, Func<CheckResult?> asItIs) =>
        found is CheckResult.Threw { IsUncaught: false } && Conditions.Aside(asItIs) is CheckResult.Threw located ? located : found;
}
