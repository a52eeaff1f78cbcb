namespace ConcurrencyLab;

/// <summary>The verdict on a stress run that did not come to its end, or threw.</summary>
internal static class StressResult
{
    /// <summary>Null when all calls returned.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hung">Advice for the case that a call did not return.</param>
    public static CheckResult? Of(StressRun run, Hint hung)
    {
        if (!run.Hung)
            return run.Failure is { } failure ? Thrown.By(failure) : null;
        Conditions.NoteGivenUp();
        return new CheckResult.TimedOut("何本かのスレッドから休まずに呼び続けると、途中で止まりました。", hung);
    }
}
