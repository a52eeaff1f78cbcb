namespace ConcurrencyLab;

/// <summary>演習 2-4: ロックで「直した」のに競合が残る理由と、それを示す順番。</summary>
[Exercise("2-4")]
public static class Exercise2_4
{
    private const int Threads = 2;

    private static readonly Dictionary<string, Hint> s_reasons = new()
    {
        ["1"] = new("not-the-subtraction"),
        ["2"] = new("not-two-locks"),
        ["4"] = new("not-visibility"),
    };

    /// <summary>理由と、2 本のスレッドの順番を判定します。</summary>
    /// <param name="reason">理由の番号。"1"〜"4"。</param>
    /// <param name="schedule">あなたの順番。"A B" のように書きます。</param>
    /// <param name="body">それぞれのスレッドがすること。</param>
    /// <param name="outcome">残高を読む処理。</param>
    /// <param name="reset">残高を元に戻す処理。</param>
    public static Task<Verdict> CheckAsync(string? reason, string? schedule, Func<Step, Task> body, Func<int> outcome, Action reset)
    {
        Argument.NotNull(body);
        Argument.NotNull(outcome);
        Argument.NotNull(reset);
        return Check.RunAsync(typeof(Exercise2_4), () => Judge(HalfWidth.Of(reason ?? "").Trim(), schedule ?? "", Explorer.Run(Threads, reset, outcome, body)));
    }

    private static CheckResult Judge(string reason, string schedule, Exploration<int> explored)
    {
        if (reason.Length == 0 && string.IsNullOrWhiteSpace(schedule))
            return new CheckResult.NotAttempted("reason に理由の番号を、schedule に順番を書いて、もう一度判定してください。");
        var replay = explored.Replay(schedule);
        if (s_reasons.TryGetValue(reason, out var hint))
            return new CheckResult.Failed($"理由は {reason} ではありません。", hint, replay.Problem is null ? replay : null);
        if (reason != "3")
            return new CheckResult.Failed($"理由が「{reason}」になっています。", new("not-a-reason"));
        if (string.IsNullOrWhiteSpace(schedule))
            return new CheckResult.Failed("理由は合っています。schedule がまだ空です。", new("schedule-missing"));
        if (ScheduleCheck.Problem(schedule, explored, Given(), "WithdrawAsync") is { } problem)
            return problem;
        return replay.Outcome.StartsWith('-')
            ? new CheckResult.Passed($"残高は {replay.Outcome} になりました。確かめることと引くことは、それぞれ守られています。けれども、そのあいだでロックを手放しています。", replay)
            : new CheckResult.Failed(
                $"理由は合っています。けれども、この順番では残高は {replay.Outcome} で、マイナスになりません。",
                new("checks-after-the-withdrawal"),
                replay);
    }

    private static Exploration<int> Given()
    {
        var balance = 100;
        var gate = new ExplorerLock("gate");
        return Explorer.Run(Threads, reset: () => balance = 100, outcome: () => balance, body: async step =>
        {
            await gate.AcquireAsync();
            var enough = balance >= 60;
            gate.Release();
            await step("");
            if (!enough)
                return;
            await gate.AcquireAsync();
            balance -= 60;
            gate.Release();
        });
    }
}
