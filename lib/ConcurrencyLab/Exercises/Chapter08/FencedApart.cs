using Write = System.Func<ConcurrencyLab.FencedNumber, int, long, bool>;

namespace ConcurrencyLab;

/// <summary>Writes to two numbers at the same time: each is answered as if the other did not exist.</summary>
internal static class FencedApart
{
    // Whoever uses the token or the last token of the other number takes the 59.
    private static readonly (long Token, int Value, bool IsRight)[][] s_writes = [[(60, 1, true), (59, 2, false)], [(50, 3, true), (61, 4, true)]];

    public static (ControlledScheduler Scheduler, CheckResult? Found) Run(Write write, TurnOrder order, Hint neverReleased)
    {
        FencedNumber[] numbers = [];
        var scheduler = new ControlledScheduler(() => string.Join(" ／ ", numbers.Select(number => number.Text)), order);
        numbers = [.. s_writes.Select(_ => new FencedNumber(scheduler))];
        var accepted = s_writes.Select(writes => new bool[writes.Length]).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            var index = i;
            scheduler.Add(() =>
            {
                for (var j = 0; j < s_writes[index].Length; j++)
                {
                    var (token, value, _) = s_writes[index][j];
                    scheduler.Note($"{index + 1} つめの数に、トークン {token} で {value} を書きに来た");
                    accepted[index][j] = write(numbers[index], value, token);
                    scheduler.Note(accepted[index][j] ? "true を返した" : "false を返した");
                }
            });
        }

        var end = scheduler.Run();
        return (scheduler, RunResult.Of(scheduler, end, neverReleased)
            ?? Enumerable.Range(0, numbers.Length).Select(i => Judge(i, numbers[i], accepted[i], scheduler)).FirstOrDefault(wrong => wrong is not null));
    }

    private static CheckResult.Failed? Judge(int index, FencedNumber number, bool[] accepted, ControlledScheduler run)
    {
        var (writes, hint) = (s_writes[index], SalesHints.GivesUp(run) ? SalesHints.GaveUp : new("shared-variable"));
        var story = $"2 つの数に、同時に書き込みが届きました。{index + 1} つめの数では、";
        for (var i = 0; i < writes.Length; i++)
        {
            if (accepted[i] != writes[i].IsRight)
                return new($"{story}トークン {writes[i].Token} の書き込みに {accepted[i]} を返しました。その数だけに届けば {writes[i].IsRight} です。", hint, run.Lanes);
        }

        var (token, value, _) = writes.Last(write => write.IsRight);
        return number.Now == value ? null : new($"{story}最後に残った値は {number.Now} でした。トークン {token} の {value} が残るはずです。", hint, run.Lanes);
    }
}
