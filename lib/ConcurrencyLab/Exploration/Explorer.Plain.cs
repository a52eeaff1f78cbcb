namespace ConcurrencyLab;

/// <summary>Plain code, without a mark in it.</summary>
public static partial class Explorer
{
    /// <summary>
    /// ふつうの C# のコードをスレッド A、B、C、… で動かし、結果が違いうる順番をすべて調べます。目印は要りません。
    /// 共有の変数、配列の要素、ロック、Interlocked などの操作 1 つを、1 手と数えます。だれも書かない変数を読むことは、手に数えません。
    /// </summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。同じメソッドを 2 回渡すと、2 本のスレッドが同じことをします。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、またはコードの中に割り込めないとき。</exception>
    /// <exception cref="TimeoutException">30 秒のあいだ、どのスレッドも先へ進まないとき。</exception>
    public static Task<Exploration<T>> RunAsync<T>(Action reset, Func<T> outcome, params Action[] bodies) =>
        RunAsync(reset, outcome, Argument.NotNull(bodies).AsEnumerable());

    /// <summary>ふつうの C# のコードの、結果が違いうる順番をすべて調べます。設定をすべて指定できます。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。</param>
    /// <param name="correct">正しい結果かどうかを返す条件。省くと、スレッドを 1 本ずつ順に動かしたときの結果を正しいとします。</param>
    /// <param name="maxSchedules">実行する順番の数の上限。これより多いときは、途中で止める回数を限った順番と、乱数で選んだ順番を試します。</param>
    /// <param name="seed">順番を選ぶ乱数のシード。</param>
    /// <param name="memory">書いた値が、ほかのスレッドからいつ見えるか。Tso では、書いた値がメモリに届くことも 1 手と数えます。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、コードの中に割り込めない、または試す順番の数が 1 より小さいとき。</exception>
    /// <exception cref="TimeoutException">30 秒のあいだ、どのスレッドも先へ進まないとき。</exception>
    public static Task<Exploration<T>> RunAsync<T>(
        Action reset,
        Func<T> outcome,
        IEnumerable<Action> bodies,
        Func<T, bool>? correct = null,
        int maxSchedules = Limits.RunsOfPlainCode,
        int seed = 1,
        MemoryOrder memory = MemoryOrder.SequentiallyConsistent)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(bodies);
        if (maxSchedules < 1)
            throw new ArgumentOutOfRangeException(nameof(maxSchedules), maxSchedules, "試す順番の数（maxSchedules）は 1 以上で指定してください。");
        // Which orders do the same is only known where everybody sees at once what is written.
        var branching = memory == MemoryOrder.Tso ? Branching.Every : Branching.Reduced;
        return RunAsync(PlainExperiment<T>.Of(bodies, reset, outcome, correct) with { Memory = memory }, branching, maxSchedules, seed, TimeLimit.Usual);
    }

    internal static async Task<Exploration<T>> RunAsync<T>(PlainExperiment<T> experiment, Branching branching, int maxRuns, int seed, TimeSpan limit)
    {
        var run = experiment.NewRun();
        // Elsewhere: the reset is the learner's code too.
        return await run.WatchAsync(Task.Run(() => new PlainOrders<T>(experiment, run, maxRuns, seed).ExploreAsync(branching)), limit);
    }
}
