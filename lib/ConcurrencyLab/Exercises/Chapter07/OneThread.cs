namespace ConcurrencyLab;

/// <summary>Runs what a check does on one thread, so that a lock which a call kept, and the next one waits for, is seen soon.</summary>
internal static class OneThread
{
    /// <param name="check">Calls the learner's code, several times.</param>
    /// <param name="neverReleased">Advice for the case that it does not come to its end.</param>
    public static CheckResult? Judge(Func<CheckResult?> check, Hint neverReleased)
    {
        CheckResult? result = null;
        var isDone = false;
        var rush = Rush.Once(() =>
        {
            // A rush may call again.
            if (!isDone)
                result = check();
            isDone = true;
        });
        return rush.Hung ? new CheckResult.TimedOut("1 本のスレッドから続けて呼ぶと、途中で止まりました。", neverReleased)
            : rush.Failure is { } failure ? Check.Threw(failure)
            : result;
    }
}
