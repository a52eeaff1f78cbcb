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
        >= 2.9 and <= 3.1 => Wrong(seconds, "added-up", "3 秒かかるのは、1 つが終わってから次を始めるときです。3 節の 2 つめの実験では、待つ時間が重なりました。"),
        >= 1.9 and <= 2.1 => Wrong(seconds, "two-in-turn", "2 秒は、3 節で 2 つの仕事を順に行ったときの時間です。ここでは仕事が 3 つあり、順に待たずに重ねて待ちます。"),
        > 0 and < 0.9 => Wrong(seconds, "divided", "待つ時間は、分け合っても短くなりません。どの仕事も、それぞれ 1 秒待ちます。全部が終わるのは、最後の 1 つが終わったときです。"),
        >= 900 and <= 3_100 => Wrong(seconds, "milliseconds", "単位はミリ秒ではなく秒です。"),
        _ => Wrong(seconds, "not-a-time", "3 つの仕事を同時に待ち始めます。最後の 1 つが終わるのは、始めてから何秒後でしょうか。"),
    };

    private static CheckResult.Failed Wrong(double? seconds, string id, string hint) => new($"答えは {seconds} 秒ではありません。", new(id, hint));
}
