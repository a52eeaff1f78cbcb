namespace ConcurrencyLab;

/// <summary>The learner decides who steps.</summary>
public static partial class Explorer
{
    /// <summary>同じことをする何本かのスレッドを、自分で選んだ順番で 1 手ずつ動かす画面を作ります。</summary>
    /// <param name="threads">スレッドの数。名前は A、B、C、… です。</param>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="body">それぞれのスレッドがすること。ほかのスレッドが割り込めるところに <c>await step("…")</c> を書きます。</param>
    /// <param name="show">1 手ごとに見せる値。<c>() => new { total, sold }</c> のように書くと、名前も出ます。省くと outcome の値を見せます。</param>
    /// <param name="correct">正しい結果かどうかを返す条件。省くと、スレッドを 1 本ずつ順に動かしたときの結果を正しいとします。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でないとき。</exception>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static SchedulePlayer Play<T>(
        int threads,
        Action reset,
        Func<T> outcome,
        Func<Step, Task> body,
        Func<object?>? show = null,
        Func<T, bool>? correct = null) =>
        Play(reset, outcome, Enumerable.Repeat(Argument.NotNull(body), Math.Clamp(threads, 0, Limits.Threads + 1)), show, correct);

    /// <summary>違うことをするスレッド A、B、C、… を、自分で選んだ順番で 1 手ずつ動かす画面を作ります。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。ほかのスレッドが割り込めるところに <c>await step("…")</c> を書きます。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でないとき。</exception>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static SchedulePlayer Play<T>(Action reset, Func<T> outcome, params Func<Step, Task>[] bodies) =>
        Play(reset, outcome, Argument.NotNull(bodies).AsEnumerable());

    /// <summary>違うことをするスレッドを、自分で選んだ順番で 1 手ずつ動かす画面を作ります。設定をすべて指定できます。</summary>
    /// <param name="reset">共有変数をすべて最初の値に戻す処理。順番を 1 つ試すたびに、先に実行します。</param>
    /// <param name="outcome">すべてのスレッドが終わった後で結果を読む処理。</param>
    /// <param name="bodies">スレッドごとの、すること。ほかのスレッドが割り込めるところに <c>await step("…")</c> を書きます。</param>
    /// <param name="show">1 手ごとに見せる値。<c>() => new { total, sold }</c> のように書くと、名前も出ます。省くと outcome の値を見せます。</param>
    /// <param name="correct">正しい結果かどうかを返す条件。省くと、スレッドを 1 本ずつ順に動かしたときの結果を正しいとします。</param>
    /// <exception cref="ArgumentException">スレッドの数が 1〜8 でないとき。</exception>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static SchedulePlayer Play<T>(
        Action reset,
        Func<T> outcome,
        IEnumerable<Func<Step, Task>> bodies,
        Func<object?>? show = null,
        Func<T, bool>? correct = null)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(bodies);
        return Play(Experiment<T>.Of(bodies, reset, outcome, correct), show, goal: null);
    }

    /// <param name="experiment">The program.</param>
    /// <param name="show">What to show after each turn; null for the outcome.</param>
    /// <param name="goal">What an end is to the learner, in an exercise that asks for one: then no answer is shown.</param>
    internal static SchedulePlayer Play<T>(Experiment<T> experiment, Func<object?>? show, Func<Ending<T>, PlayEnding>? goal) =>
        InTime(() => Record(experiment, show ?? (() => experiment.Outcome()), goal), TimeLimit.Usual);

    private static SchedulePlayer Record<T>(Experiment<T> experiment, Func<object?> show, Func<Ending<T>, PlayEnding>? goal)
    {
        var run = new Interleaver(experiment.Bodies, experiment.Reset);
        using var scope = run.Enter();
        var judge = new Judge<T>(experiment.Correct, new SerialOrders<T>(run, experiment).RunAll());
        var tally = new Tally<T>(experiment.Outcome, judge) { All = [] };
        if (!new DepthFirst<T>(run, tally, PlayLimits.Schedules).Search())
            return SchedulePlayer.TooLarge(PlayLimits.Schedules);
        var explored = new Exploration<T>(new Replayer<T>(run, experiment, judge), judge, tally, new Coverage.Every());
        var recorder = new StepRecorder<T>(run, experiment, show, goal ?? (ending => PlayEnding.Of(ending, judge)));
        return SchedulePlayer.Of(recorder.Record(tally.All), explored, PlayLimits.Schedules, isPuzzle: goal is not null);
    }
}
