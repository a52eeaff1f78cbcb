using System.Globalization;
using System.Runtime.InteropServices;

namespace ConcurrencyLab.Tests;

/// <summary>What cannot be copied is told where it runs, and nowhere else.</summary>
public sealed class UncopiedCodeTests
{
    private int _total;

    private delegate int Own(int number);

    [Fact(Timeout = 900_000)]
    public async Task The_explorer_says_what_it_could_not_step_into()
    {
        var explored = await Explorer.RunAsync(() => _total = 0, () => _total, Call, Call);

        Assert.Equal([2, 1], explored.Outcomes.Select(outcome => int.Parse(outcome.Text, CultureInfo.InvariantCulture)));
        Assert.Contains("を実行し、すべてを調べました。", explored.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("ただし、割り込めないメソッドがあるので、その中の順番は調べていません（Missing: 本体がありません）。", explored.ToPlainText(), StringComparison.Ordinal);
        Assert.False(explored.IsExhaustive);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_gap_is_no_proof()
    {
        var explored = await Explorer.RunAsync(() => { }, () => 0, CallMissing);

        Assert.Contains("割り込めないメソッドを使わない形にしてください。", Assert.Throws<InvalidOperationException>(() => explored.EnsureCorrect()).Message, StringComparison.Ordinal);
        explored.EnsureCorrect(allowSampling: true);
    }

    [Fact(Timeout = 900_000)]
    public async Task The_race_detector_says_so_too() =>
        Assert.Contains("割り込めないメソッドがある", (await RaceDetector.RunAsync(CallMissing)).ToPlainText(), StringComparison.Ordinal);

    [Fact(Timeout = 900_000)]
    public async Task So_does_a_delegate_of_such_a_method()
    {
        Func<int> missing = () => 0;
        var explored = await Explorer.RunAsync(() => { }, () => 0, () => missing = Missing);

        Assert.False(explored.IsExhaustive);
        Assert.Throws<DllNotFoundException>(() => missing());
    }

    [Fact(Timeout = 900_000)]
    public async Task What_does_not_run_is_not_told()
    {
        var never = _total > 0;
        var explored = await Explorer.RunAsync(() => _total = 0, () => _total, Count);

        Assert.True(explored.IsExhaustive);

        void Count()
        {
            _total++;
            if (never)
                _ = Missing();
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task A_delegate_type_of_ones_own_is_copied_through()
    {
        Own twice = number => number + number;
        var explored = await Explorer.RunAsync(() => _total = 0, () => _total, () => _total = twice(_total + 1));

        Assert.True(explored.IsExhaustive);
    }

    [Fact(Timeout = 900_000)]
    public void A_check_knows_what_ran_uncopied()
    {
        var conditions = Conditions.Begin();
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of<Action>(CallMissing));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.False(scheduler.IsFollowed);
        Assert.Equal(["Missing: 本体がありません"], conditions.Uncopied);
        Assert.False(Conditions.IsAllCopied);
    }

    [DllImport("a-library-that-is-nowhere")]
    private static extern int Missing();

    private void Call()
    {
        var seen = _total;
        CallMissing();
        _total = seen + 1;
    }

    private static void CallMissing()
    {
        try
        {
            _ = Missing();
        }
        catch (DllNotFoundException)
        {
        }
    }
}
