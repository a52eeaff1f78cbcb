namespace ConcurrencyLab;

/// <summary>演習 2-2: 3 回の加算を 1 回分にしてしまう順番。</summary>
[Exercise("2-2")]
public static class Exercise2_2
{
    private const int Threads = 3;

    /// <summary>同じ処理をする 3 本のスレッドの順番を判定します。</summary>
    /// <param name="schedule">あなたの順番。"A B C" のように書きます。</param>
    /// <param name="body">それぞれのスレッドがすること。</param>
    /// <param name="outcome">カウンターを読む処理。</param>
    /// <param name="reset">カウンターを 0 に戻す処理。</param>
    public static Task<Verdict> CheckAsync(string? schedule, Func<Step, Task> body, Func<int> outcome, Action reset)
    {
        Argument.NotNull(body);
        Argument.NotNull(outcome);
        Argument.NotNull(reset);
        return Check.RunAsync(typeof(Exercise2_2), () => Judge(schedule, Explorer.Run(Threads, reset, outcome, body)));
    }

    /// <summary>同じ 3 本のスレッドを、自分で選んだ順番で 1 手ずつ動かす画面を作ります。答えは表示しません。</summary>
    /// <param name="body">それぞれのスレッドがすること。</param>
    /// <param name="outcome">カウンターを読む処理。</param>
    /// <param name="reset">カウンターを 0 に戻す処理。</param>
    /// <exception cref="TimeoutException">30 秒たっても、次の step にも処理の終わりにも来ないとき。</exception>
    public static SchedulePlayer Play(Func<Step, Task> body, Func<int> outcome, Action reset)
    {
        Argument.NotNull(body);
        Argument.NotNull(outcome);
        Argument.NotNull(reset);
        return Explorer.Play(Experiment<int>.Of(Enumerable.Repeat(body, Threads), reset, outcome, correct: null), show: () => new { total = outcome() }, Goal);
    }

    private static PlayEnding Goal(Ending<int> ending) => ending switch
    {
        { Kind: OutcomeKind.Value, Value: 1 } => new(PlayEndKind.Broken, "結果は 1 です。この順番を schedule に書いてください。"),
        { Kind: OutcomeKind.Value, Value: 3 } => new(PlayEndKind.Right, "結果は 3 です。3 回とも数えられました。"),
        _ => new(PlayEndKind.Other, $"結果は {ending.Text} です。めざす結果は 1 です。"),
    };

    private static CheckResult Judge(string? schedule, Exploration<int> explored) =>
        ScheduleCheck.Problem(schedule, explored, Given(), "AddOneAsync") ?? Judge(explored.Replay(schedule!));

    private static CheckResult Judge(ScheduleReplay replay) =>
        replay.Outcome switch
        {
            "1" => new CheckResult.Passed("3 回数えたのに、結果は 1 です。最後に書いたスレッドが、ほかの 2 回を知らずに上書きしました。", replay),
            "3" => new CheckResult.Failed(
                "この順番では、3 回とも数えられて 3 になりました。",
                new("no-overlap"),
                replay),
            _ => new CheckResult.Failed(
                "この順番では 2 になりました。失われたのは 1 回です。1 にするには、もう 1 回失わせます。",
                new("one-lost"),
                replay),
        };

    private static Exploration<int> Given()
    {
        var total = 0;
        return Explorer.Run(Threads, reset: () => total = 0, outcome: () => total, body: async step =>
        {
            var t = total;
            await step("");
            t++;
            await step("");
            total = t;
        });
    }
}
