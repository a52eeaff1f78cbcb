namespace ConcurrencyLab;

/// <summary>演習 2-3: 1 つの席を 2 回売ってしまう順番。</summary>
[Exercise("2-3")]
public static class Exercise2_3
{
    private const int Threads = 2;

    /// <summary>同じ席を予約する 2 本のスレッドの順番を判定します。</summary>
    /// <param name="schedule">あなたの順番。"A B" のように書きます。</param>
    /// <param name="body">それぞれのスレッドがすること。</param>
    /// <param name="outcome">席を売った回数を読む処理。</param>
    /// <param name="reset">席を空席に戻す処理。</param>
    public static Task<Verdict> CheckAsync(string? schedule, Func<Step, Task> body, Func<int> outcome, Action reset)
    {
        Argument.NotNull(body);
        Argument.NotNull(outcome);
        Argument.NotNull(reset);
        return Check.RunAsync(typeof(Exercise2_3), () => Judge(schedule, Explorer.Run(Threads, reset, outcome, body)));
    }

    private static CheckResult Judge(string? schedule, Exploration<int> explored)
    {
        if (ScheduleCheck.Problem(schedule, explored, Given(), "BookAsync") is { } problem)
            return problem;
        var replay = explored.Replay(schedule!);
        if (replay.Outcome == "2")
            return new CheckResult.Passed("1 つの席が 2 回売れました。2 本とも、席が押さえられる前に空きを確かめています。確かめた結果は、実行するときにはもう古くなっていました。", replay);
        return ScheduleText.Parse(schedule!, Threads).Schedule!.Switches <= 1
            ? new CheckResult.Failed(
                "この順番では、1 回しか売れませんでした。",
                new("one-after-another"),
                replay)
            : new CheckResult.Failed(
                "この順番では、1 回しか売れませんでした。",
                new("checked-after-it-was-taken"),
                replay);
    }

    private static Exploration<int> Given()
    {
        var (taken, sold) = (false, 0);
        return Explorer.Run(Threads, reset: () => (taken, sold) = (false, 0), outcome: () => sold, body: async step =>
        {
            var free = !taken;
            await step("");
            if (!free)
                return;
            taken = true;
            await step("");
            sold++;
        });
    }
}
