namespace ConcurrencyLab;

/// <summary>
/// データ競合を探します。結果ではなく、読み書きの順序を決めるものがあるかどうかを見ます。
/// だから、結果が正しかった実行の中にも、データ競合を見つけます。
/// </summary>
public static class RaceDetector
{
    /// <summary>
    /// ふつうの C# のコードをスレッド A、B、C、… で、1 本ずつ順に動かし、データ競合を探します。
    /// 順序を決めるのは、ロック、Interlocked、Volatile、スレッドの開始と Join、Task の終わり、イベントなどです。
    /// </summary>
    /// <param name="bodies">スレッドごとの、すること。同じメソッドを 2 回渡すと、2 本のスレッドが同じことをします。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、またはコードの中に割り込めないとき。</exception>
    /// <exception cref="TimeoutException">30 秒のあいだ、どのスレッドも先へ進まないとき。</exception>
    public static Task<RaceReport> RunAsync(params Action[] bodies) => RunAsync(Argument.NotNull(bodies), () => { }, mostRuns: 1);

    /// <summary>
    /// データ競合を、結果の違いうる順番のすべてで探します。多すぎるときは途中までです。1 通りの順番では、たまたま同じロックを先に通って、データ競合が隠れることがあるからです。
    /// </summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="bodies">スレッドごとの、すること。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、またはコードの中に割り込めないとき。</exception>
    /// <exception cref="TimeoutException">30 秒のあいだ、どのスレッドも先へ進まないとき。</exception>
    public static Task<RaceReport> RunAsync(Action reset, IEnumerable<Action> bodies) => RunAsync(Argument.NotNull(bodies), Argument.NotNull(reset), Limits.RunsOfPlainCode);

    private static async Task<RaceReport> RunAsync(IEnumerable<Action> bodies, Action reset, int mostRuns)
    {
        var experiment = PlainExperiment<int>.Of(bodies, reset, () => 0, correct: null);
        var run = experiment.NewRun();
        var order = new HappensBefore();
        run.Observer = new RaceWatch(order);
        var (runs, isAll, ending) = await run.WatchAsync(Task.Run(() => PlayAsync(run, mostRuns)), TimeLimit.Usual);
        return new RaceReport([.. order.Races], ending, order.HasSeenUnknown, Coverage.GapOf(run.Uncopied), runs, isAll);
    }

    // One run, in which each thread goes as far as it can, or all that may differ: how many, whether that was all of them, and
    // the first ending that has to be told.
    private static async Task<(long Runs, bool IsAll, string Ending)> PlayAsync(ThreadRun run, int mostRuns)
    {
        int loops;
        do
        {
            loops = run.Loops.Count;
            await run.PlayAsync(FixedTurns.OneAfterTheOther([.. Enumerable.Range(0, run.MostThreads)]));
        }
        while (run.Loops.Count != loops);
        if (mostRuns == 1)
            return (1, true, run.EndingInWords);
        while (true)
        {
            var ending = "";
            var search = new DepthFirstTurns(Branching.Reduced, mostRuns, (ended, _) => ending = ending.Length > 0 ? ending : ended.EndingInWords);
            await run.PlayAsync(search);
            if (!search.MustRestart)
                return (search.Runs, search.IsDone, ending);
        }
    }
}
