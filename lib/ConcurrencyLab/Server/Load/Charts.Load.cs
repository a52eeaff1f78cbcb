namespace ConcurrencyLab;

/// <summary>教材のグラフ。どれも、この実行で測った値を描きます。</summary>
public static partial class Charts
{
    /// <summary>まとめて送ったリクエストが、それぞれいつ待ち、いつ処理されたかを描きます。ハンドラーがログに書いたカウンターの値も添えます。</summary>
    /// <param name="burst">サーバーにまとめて送ったリクエスト。</param>
    public static Figure Timeline(Burst burst) => BurstChart.Draw(Argument.NotNull(burst).Summary, [("", burst)]);

    /// <summary>まとめて送った何組かのリクエストを、同じ時間軸で上下に並べて描きます。</summary>
    /// <param name="bursts">グラフごとの題と、まとめて送ったリクエスト。</param>
    public static Figure Compare(params (string Title, Burst Burst)[] bursts)
    {
        Argument.Some(bursts, b => b.Burst);
        return BurstChart.Draw(string.Join(" / ", bursts.Select(b => $"{b.Title}: {b.Burst.Elapsed.TotalSeconds:F2} 秒")), bursts);
    }

    /// <summary>リクエストの数に対して、最後のレスポンスまでの時間を描きます。</summary>
    /// <param name="series">測った時間と、計算した時間。計算したものには印が付きます。</param>
    public static Figure TimeByRequests(params RequestTimes[] series)
    {
        Argument.Some(series);
        return RequestTimesChart.Draw(series);
    }
}
