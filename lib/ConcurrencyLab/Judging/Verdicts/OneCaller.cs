namespace ConcurrencyLab;

/// <summary>Calls on one thread, one after the other: a lock that a call kept, and the next one waits for, is seen at once.</summary>
internal static class OneCaller
{
    private static readonly Hint s_neverEnds = new("endless-loop");

    /// <summary>The same for one method: its copy, and where that throws, the method itself, which knows the line.</summary>
    /// <param name="code">The learner's code.</param>
    /// <param name="check">Calls what it is given, several times.</param>
    /// <param name="neverReleased">Advice for the case that it waits for ever.</param>
    public static CheckResult? Judge<T>(T code, Func<T, CheckResult?> check, Hint? neverReleased = null)
        where T : Delegate
    {
        // First of all: what is known of the code decides how it is run.
        var copy = InstrumentedCopy.Of(code);
        return Thrown.At(Judge(() => check(copy), neverReleased), () => Judge(() => check(code), neverReleased));
    }

    /// <summary>What the check found; work that a call hands to others, and does not wait for, is not done.</summary>
    /// <param name="check">Calls the learner's code, several times.</param>
    /// <param name="neverReleased">Advice for the case that it waits for ever.</param>
    public static CheckResult? Judge(Func<CheckResult?> check, Hint? neverReleased = null)
    {
        CheckResult? result = null;
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        scheduler.Add(() => result = check());
        return scheduler.Run() switch
        {
            RunEnd.Deadlock => new CheckResult.TimedOut("1 本のスレッドから続けて呼ぶと、途中で止まりました。", neverReleased ?? s_neverEnds),
            RunEnd.StepLimit => new CheckResult.TimedOut("1 本のスレッドから呼んでも、終わりません。", s_neverEnds),
            _ => scheduler.Failure is { } failure ? Thrown.By(failure) : result,
        };
    }
}
