namespace ConcurrencyLab;

/// <summary>What a check found. Closed: these five and no others.</summary>
internal abstract record CheckResult
{
    private CheckResult()
    {
    }

    /// <summary>Right, with what was seen.</summary>
    public sealed record Passed(string Reason, Displayable? Evidence = null) : CheckResult;

    /// <summary>Wrong: what was expected and what happened, advice for this mistake, and what shows it.</summary>
    public sealed record Failed(string Reason, Hint Hint, Displayable? Evidence = null) : CheckResult;

    /// <summary>The starter as it was given.</summary>
    public sealed record NotAttempted(string Reason) : CheckResult;

    /// <summary>A deadlock or a loop without end, that was given up.</summary>
    public sealed record TimedOut(string Reason, Hint Hint, Displayable? Evidence = null) : CheckResult;

    /// <summary>The learner's code threw where it should not.</summary>
    public sealed record Threw(string Message, string Where, Hint Hint, Displayable? Evidence = null) : CheckResult
    {
        /// <summary>Whether nobody could catch it.</summary>
        public bool IsUncaught { get; init; }
    }
}
