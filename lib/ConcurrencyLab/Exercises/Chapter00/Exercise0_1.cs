namespace ConcurrencyLab;

/// <summary>演習 0-1: 重なる 3 つの待ちにかかる時間。判定の表示に慣れるための演習です。</summary>
[Exercise("0-1")]
public static class Exercise0_1
{
    /// <summary>秒数を判定します。</summary>
    /// <param name="seconds">あなたの答え。答える前は null。</param>
    public static Task<Verdict> CheckAsync(double? seconds) => Check.RunAsync(typeof(Exercise0_1), () => Judge(seconds));

    private static CheckResult Judge(double? seconds) => seconds switch
    {
        null => new CheckResult.NotAttempted("1 つ上のセルの null を、予想した秒数に書き換えて実行し、もう一度判定してください。"),
        >= 0.9 and <= 1.1 => new CheckResult.Passed("3 つの待つ時間が重なるので、約 1 秒で終わります。スレッドは 1 本のままです。"),
        >= 2.9 and <= 3.1 => Wrong(seconds, new("added-up")),
        >= 1.9 and <= 2.1 => Wrong(seconds, new("two-in-turn")),
        > 0 and < 0.9 => Wrong(seconds, new("divided")),
        >= 900 and <= 3_100 => Wrong(seconds, new("milliseconds")),
        _ => Wrong(seconds, new("not-a-time")),
    };

    private static CheckResult.Failed Wrong(double? seconds, Hint hint) => new($"答えは {seconds} 秒ではありません。", hint);
}
