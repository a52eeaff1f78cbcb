namespace ConcurrencyLab.Tests;

/// <summary>A wrong answer's verdict names the data race, where there is one.</summary>
public sealed class RaceEvidenceTests
{
    private const string Race = "データ競合があります。";

    private readonly Lock _gate = new();
    private int _count;
    private int _sum;

    [Fact(Timeout = 900_000)]
    public async Task A_visit_that_is_not_guarded_races()
    {
        var verdict = await Exercise3_1.CheckAsync((visits, work) =>
        {
            var seen = visits.Read();
            work();
            visits.Write(seen + 1);
        });

        Assert.Matches(@"データ競合があります。A は \d+ 行目で SharedNumber.Write を実行しました。B の \d+ 行目の SharedNumber.Read とのあいだに、順序を決めるものがありません。|データ競合があります。[A-C] は \d+ 行目で SharedNumber.(Read|Write) を実行しました。[A-C] の \d+ 行目の SharedNumber.(Read|Write) とのあいだに、順序を決めるものがありません。", verdict.ToPlainText());
        Assert.Contains(Race, verdict.ToHtml(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_visit_under_two_locks_does_not()
    {
        var verdict = await Exercise3_1.CheckAsync((visits, work) =>
        {
            int seen;
            lock (_gate)
                seen = visits.Read();
            work();
            lock (_gate)
                visits.Write(seen + 1);
        });

        Assert.IsType<CheckResult.Failed>(verdict.Result);
        Assert.DoesNotContain(Race, verdict.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public void Nothing_is_said_where_code_that_began_earlier_may_have_ordered_the_threads()
    {
        var scheduler = new ControlledScheduler(() => "") { HasOthers = true };
        scheduler.Add(InstrumentedCopy.Of(() => { _count++; }));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.False(scheduler.IsFollowed);
    }

    [Fact(Timeout = 900_000)]
    public async Task The_total_that_is_not_guarded_is_the_one_that_is_named()
    {
        var verdict = await Exercise7_4.CheckAsync(
            price =>
            {
                Interlocked.Increment(ref _count);
                _sum += price;
            },
            () => _count,
            () => _sum,
            () => (_count, _sum) = (0, 0));

        Assert.Matches(@"データ競合があります。[A-C] は \d+ 行目で _sum (に書きました|を読みました)。", verdict.ToPlainText());
    }
}
