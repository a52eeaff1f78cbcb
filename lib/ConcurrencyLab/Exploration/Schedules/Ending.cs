namespace ConcurrencyLab;

/// <summary>How a run ended, in words.</summary>
internal readonly record struct Ending<T>(OutcomeKind Kind, string Text, T? Value = default)
{
    /// <summary>The end of a run in which no thread can be chosen, or which was given up.</summary>
    public static Ending<T> Of(Interleaver run, Func<T> outcome)
    {
        if (run.Failure is { } failure)
            return new Ending<T>(OutcomeKind.Exception, $"例外: {failure.Message}");
        if (!run.IsFinished)
            return run.Runnable == 0
                ? new Ending<T>(OutcomeKind.Deadlock, Standstill.Deadlock(run))
                : new Ending<T>(OutcomeKind.Stuck, Standstill.Stuck(run));
        var value = outcome();
        return new Ending<T>(OutcomeKind.Value, OutcomeText.Of(value), value);
    }
}
