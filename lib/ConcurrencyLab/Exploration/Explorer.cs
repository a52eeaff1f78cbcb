namespace ConcurrencyLab;

/// <summary>スレッドのすべてのインターリーブを総当たりします。1 本のスレッドの上で動き、結果はいつも同じです。</summary>
public static partial class Explorer
{
    /// <summary>同じことをする何本かのスレッドの、すべての順番を調べます。</summary>
    /// <param name="threads">スレッドの数。名前は A、B、C、… です。</param>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="body">それぞれのスレッドがすること。ほかのスレッドが割り込めるところに <c>await step("…")</c> を書きます。</param>
    /// <param name="correct">正しい結果かどうかを返す条件。省くと、スレッドを 1 本ずつ順に動かしたときの結果を正しいとします。</param>
    /// <param name="maxSchedules">試す順番の数の上限。これより多いときは、乱数で選んだこの数の順番を試します。</param>
    /// <param name="seed">順番を選ぶ乱数のシード。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、または試す順番の数が 1 より小さいとき。</exception>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static Exploration<T> Run<T>(
        int threads,
        Action reset,
        Func<T> outcome,
        Func<Step, Task> body,
        Func<T, bool>? correct = null,
        int maxSchedules = Limits.Schedules,
        int seed = 1) =>
        Run(reset, outcome, Enumerable.Repeat(Argument.NotNull(body), Math.Clamp(threads, 0, Limits.Threads + 1)), correct, maxSchedules, seed);

    /// <summary>違うことをするスレッド A、B、C、… の、すべての順番を調べます。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。ほかのスレッドが割り込めるところに <c>await step("…")</c> を書きます。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でないとき。</exception>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static Exploration<T> Run<T>(Action reset, Func<T> outcome, params Func<Step, Task>[] bodies) =>
        Run(reset, outcome, Argument.NotNull(bodies).AsEnumerable());

    /// <summary>違うことをするスレッドの、すべての順番を調べます。設定をすべて指定できます。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。ほかのスレッドが割り込めるところに <c>await step("…")</c> を書きます。</param>
    /// <param name="correct">正しい結果かどうかを返す条件。省くと、スレッドを 1 本ずつ順に動かしたときの結果を正しいとします。</param>
    /// <param name="maxSchedules">試す順番の数の上限。これより多いときは、乱数で選んだこの数の順番を試します。</param>
    /// <param name="seed">順番を選ぶ乱数のシード。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、または試す順番の数が 1 より小さいとき。</exception>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static Exploration<T> Run<T>(
        Action reset,
        Func<T> outcome,
        IEnumerable<Func<Step, Task>> bodies,
        Func<T, bool>? correct = null,
        int maxSchedules = Limits.Schedules,
        int seed = 1)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(bodies);
        if (maxSchedules < 1)
            throw new ArgumentOutOfRangeException(nameof(maxSchedules), maxSchedules, "試す順番の数（maxSchedules）は 1 以上で指定してください。");
        return Run(Experiment<T>.Of(bodies, reset, outcome, correct), maxSchedules, seed, TimeLimit.Usual);
    }

    internal static Exploration<T> Run<T>(Experiment<T> experiment, int maxSchedules, int seed, TimeSpan limit) =>
        InTime(() => Explore(experiment, maxSchedules, seed), limit);

    // On a thread of its own: code that never comes back to the explorer must not take the kernel with it.
    private static TResult InTime<TResult>(Func<TResult> explore, TimeSpan limit)
    {
        var exploration = DedicatedThread.RunAsync(explore);
#pragma warning disable VSTHRD002 // Whoever explores steps in a cell waits for it.
        Task.Run(() => TimeLimit.WaitAsync(exploration, limit)).GetAwaiter().GetResult();
        return exploration.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    private static Exploration<T> Explore<T>(Experiment<T> experiment, int maxSchedules, int seed)
    {
        var run = new Interleaver(experiment.Bodies, experiment.Reset);
        using var scope = run.Enter();
        var judge = new Judge<T>(experiment.Correct, new SerialOrders<T>(run, experiment).RunAll());
        var replayer = new Replayer<T>(run, experiment, judge);
        var tally = new Tally<T>(experiment.Outcome, judge);
        if (new DepthFirst<T>(run, tally, maxSchedules).Search())
            return new Exploration<T>(replayer, judge, tally, new Coverage.Every());
        tally = new Tally<T>(experiment.Outcome, judge);
        new RandomWalk<T>(run, tally, seed).Sample(maxSchedules);
        return new Exploration<T>(replayer, judge, tally, new Coverage.Random(seed));
    }
}
