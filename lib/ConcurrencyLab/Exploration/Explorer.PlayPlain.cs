namespace ConcurrencyLab;

/// <summary>The learner decides who steps, in plain code.</summary>
public static partial class Explorer
{
    /// <summary>ふつうの C# のコードを、自分で選んだ順番で 1 手ずつ動かす画面を作ります。目印は要りません。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。同じメソッドを 2 回渡すと、2 本のスレッドが同じことをします。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、またはコードの中に割り込めないとき。</exception>
    /// <exception cref="TimeoutException">30 秒のあいだ、どのスレッドも先へ進まないとき。</exception>
    public static Task<SchedulePlayer> PlayAsync<T>(Action reset, Func<T> outcome, params Action[] bodies) =>
        PlayAsync(reset, outcome, Argument.NotNull(bodies).AsEnumerable());

    /// <summary>ふつうの C# のコードを、自分で選んだ順番で 1 手ずつ動かす画面を作ります。設定をすべて指定できます。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。</param>
    /// <param name="show">1 手ごとに見せる値。<c>() => new { total, sold }</c> のように書くと、名前も出ます。省くと outcome の値を見せます。</param>
    /// <param name="correct">正しい結果かどうかを返す条件。省くと、スレッドを 1 本ずつ順に動かしたときの結果を正しいとします。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でない、またはコードの中に割り込めないとき。</exception>
    /// <exception cref="TimeoutException">30 秒のあいだ、どのスレッドも先へ進まないとき。</exception>
    public static Task<SchedulePlayer> PlayAsync<T>(
        Action reset,
        Func<T> outcome,
        IEnumerable<Action> bodies,
        Func<object?>? show = null,
        Func<T, bool>? correct = null)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(bodies);
        return PlayAsync(
            PlainExperiment<T>.Of(bodies, reset, outcome, correct),
            show is null ? Shown(Onlooker.Of(outcome)) : Onlooker.Of(show));

        static Func<object?> Shown(Func<T> look) => () => look();
    }

    private static async Task<SchedulePlayer> PlayAsync<T>(PlainExperiment<T> experiment, Func<object?> show)
    {
        var run = experiment.NewRun();
        return await run.WatchAsync(Task.Run(() => RecordAsync(experiment, run, show)), TimeLimit.Usual);
    }

    private static async Task<SchedulePlayer> RecordAsync<T>(PlainExperiment<T> experiment, ThreadRun run, Func<object?> show)
    {
        var orders = new PlainOrders<T>(experiment, run, PlayLimits.SchedulesOfPlainCode, seed: 1);
        if (await orders.EveryAsync() is not var (explored, judge, schedules))
            return SchedulePlayer.TooLarge(PlayLimits.SchedulesOfPlainCode);
        var recorder = new PlainRecorder<T>(experiment, run, show, ending => PlayEnding.Of(ending, judge));
        return SchedulePlayer.Of(await recorder.RecordAsync(schedules), explored, PlayLimits.SchedulesOfPlainCode);
    }
}
