namespace ConcurrencyLab;

/// <summary>The verdict on a rush that did not come to its end, or threw.</summary>
internal static class StressResult
{
    /// <summary>Null when all calls returned.</summary>
    /// <param name="rush">The rush.</param>
    /// <param name="hung">Advice for the case that a call did not return.</param>
    public static CheckResult? Of(StressRun rush, Hint hung)
    {
        if (!rush.Hung)
            return rush.Failure is { } failure ? Thrown.By(failure) : null;
        Conditions.NoteGivenUp();
        return new CheckResult.TimedOut("何本かのスレッドから休まずに呼び続けると、途中で止まりました。", hung);
    }
}
