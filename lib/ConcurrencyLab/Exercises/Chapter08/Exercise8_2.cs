using Write = System.Func<ConcurrencyLab.FencedNumber, int, long, bool>;

namespace ConcurrencyLab;

/// <summary>演習 8-2: 古いフェンシングトークンの書き込みを断る。</summary>
[Exercise("8-2")]
public static class Exercise8_2
{
    private static readonly Hint s_neverReleased = new("never-released");

    /// <summary>トークンのついた書き込みを受け付けるか断るメソッドを判定します。</summary>
    /// <param name="write">あなたのメソッド。保存先の数、書く値、トークンを受け取り、書いたかどうかを返します。</param>
    public static Task<Verdict> CheckAsync(Func<FencedNumber, int, long, bool> write)
    {
        Argument.NotNull(write);
        return Check.RunAsync(typeof(Exercise8_2), () => Judge(write));
    }

    private static CheckResult Judge(Write write)
    {
        var code = CodeReading.Of(write);
        var copy = InstrumentedCopy.Of(write);
        using var state = LearnerState.Of(write);
        return OneCaller.Judge(write, one => FencedWrites.Judge(one, code), s_neverReleased)
            ?? Thrown.At(Apart(copy, state), () => FencedApart.Run(write, TurnOrder.Fair, s_neverReleased).Found)
            ?? Thrown.At(Together(copy, code, state, 33, 34, 35), () => AtOnce(write, code, TurnOrder.Fair, [33, 34, 35]).Found)
            ?? Together(copy, code, state, 34, 34)
            ?? new CheckResult.Passed("古いトークンの書き込みは、試したどの順番で届いても断られました。同じトークンなら、何回でも書けました。別の数への書き込みは、混ざりませんでした。");
    }

    private static CheckResult? Apart(Write write, LearnerState state) =>
        Schedules.FindFailure(areAlike: false, order =>
        {
            state.Restore();
            return FencedApart.Run(write, order, s_neverReleased);
        });

    private static CheckResult? Together(Write write, CodeReading code, LearnerState state, params long[] tokens) =>
        Schedules.FindFailure(areAlike: false, order =>
        {
            state.Restore();
            return AtOnce(write, code, order, tokens);
        });

    private static (ControlledScheduler Scheduler, CheckResult? Found) AtOnce(Write write, CodeReading code, TurnOrder order, long[] tokens)
    {
        FencedNumber? number = null;
        var scheduler = new ControlledScheduler(() => number!.Text, order);
        number = new FencedNumber(scheduler);
        var writes = tokens.Select((token, i) => new FencedWrite(token, i + 1)).ToArray();
        foreach (var one in writes)
        {
            scheduler.Add(() =>
            {
                scheduler.Note($"トークン {one.Token} で {one.Value} を書きに来た");
                one.IsAccepted = write(number, one.Value, one.Token);
                scheduler.Note(one.IsAccepted ? "true を返した" : "false を返した");
            });
        }

        var end = scheduler.Run();
        return (scheduler, RunResult.Of(scheduler, end, s_neverReleased) ?? FencedWrites.Judge(number, writes, code, scheduler));
    }
}
