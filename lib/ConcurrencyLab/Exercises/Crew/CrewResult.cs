namespace ConcurrencyLab;

/// <summary>The verdict on a crew that did not get to its end, or threw.</summary>
internal static class CrewResult
{
    private static readonly Hint Endless = new(
        "endless-loop", "終わらない繰り返しがあります。自分で繰り返して待つ代わりに、lock を使ってください。直したら、カーネルを再起動してから実行してください。");

    /// <summary>Null when all threads finished without an exception.</summary>
    /// <param name="crew">The crew.</param>
    /// <param name="end">How its run ended.</param>
    /// <param name="deadlock">Advice for the case that everybody waits.</param>
    public static CheckResult? Of(Crew crew, CrewEnd end, Hint deadlock) => end switch
    {
        CrewEnd.Deadlock => new CheckResult.TimedOut($"スレッド {crew.Unfinished} が待ったまま、だれも進めません。", deadlock, crew.Lanes),
        CrewEnd.Spinning => new CheckResult.Failed("待たされたスレッドが、止まって待たずに、空いたかどうかを繰り返し調べていました。", LockHints.HomeMadeLock, crew.Lanes),
        CrewEnd.Endless => new CheckResult.TimedOut($"スレッド {crew.Unfinished} が動き続けています。", Endless, crew.Lanes),
        _ => crew.Failure is { } failure ? Check.Threw(failure, crew.Lanes) : null,
    };
}
