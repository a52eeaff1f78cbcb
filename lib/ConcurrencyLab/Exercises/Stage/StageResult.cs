namespace ConcurrencyLab;

/// <summary>The verdict on asynchronous code that did not get to where it should.</summary>
internal static class StageResult
{
    public static readonly Hint Blocking = new(
        "blocking-wait", "Result、Wait()、GetAwaiter().GetResult()、Thread.Sleep は、終わるまでスレッドをブロックします。待つところは await にしてください。SemaphoreSlim なら WaitAsync、Channel なら WriteAsync を await します。");

    public static readonly Hint BlocksElsewhere = new(
        "blocks-elsewhere", "別のスレッドに移しても、待つあいだ、そのスレッドがふさがります。Task.Run や Thread に頼らず、待つところを await にしてください。");

    /// <summary>A thread of the pool, or one of the learner's own, is kept waiting instead of the caller's.</summary>
    public static CheckResult Elsewhere { get; } = new CheckResult.Failed("呼び出し元のスレッドはふさがりませんでした。けれども、待つあいだ、別のスレッドがふさがっていました。", BlocksElsewhere);

    private static readonly Hint Spinning = new(
        "busy-wait", "終わったかどうかを繰り返し調べると、待つあいだスレッドを使い続けます。await で待ってください。直したら、カーネルを再起動してから実行してください。");

    /// <summary>Null when what was waited for is there.</summary>
    public static CheckResult? Of(StageEnd end, string stalled, Hint hint) => end switch
    {
        StageEnd.Blocked => new CheckResult.Failed("待っているあいだ、スレッドがふさがっていました。", Blocking),
        StageEnd.Spinning => new CheckResult.TimedOut("待っているあいだ、スレッドが動き続けていました。", Spinning),
        StageEnd.Stalled => new CheckResult.TimedOut(stalled, hint),
        _ => null,
    };
}
