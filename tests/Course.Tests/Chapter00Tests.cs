namespace Course.Tests;

public sealed class Chapter00Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("00-introduction");

    [Fact]
    public void Two_waits_in_turn_take_two_seconds_and_others_overlap_on_one_thread_both_times()
    {
        Assert.InRange(Seconds("one-after-another"), 2.0, double.MaxValue);
        Assert.InRange(Seconds("overlapped-waiting"), 1.0, double.MaxValue);
        Assert.False(Overlap("one-after-another"));
        Assert.True(Overlap("overlapped-waiting"));
        Assert.Equal(1, Threads("one-after-another"));
        Assert.Equal(1, Threads("overlapped-waiting"));
    }

    [Fact]
    public void Computing_in_turns_uses_one_thread_and_on_workers_two()
    {
        Assert.Equal(1, Threads("computing-on-one-thread"));
        Assert.Equal(2, Threads("computing-on-two-threads"));
    }

    [Fact]
    public void Every_arrival_order_holds_each_thread_once()
    {
        var lines = _chapter.Lines("arrival-order");

        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Equal("0123", string.Concat(line.Split(": ")[1].Where(char.IsDigit).Order())));
    }

    [Fact]
    public void Threads_share_the_total_and_processes_do_not()
    {
        Assert.Equal("3", _chapter.Text("count-in-threads").Trim());
        Assert.Equal(3, _chapter.Lines("count-in-processes").Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"\| 0 +\| 1$")));
        Assert.Equal("0", _chapter.Text("total-afterwards").Trim());
    }

    private double Seconds(string cell) => _chapter.Number(cell, @"全部で ([\d.]+) 秒");

    // Each begins before the other one ends, however long that takes.
    private bool Overlap(string cell) =>
        _chapter.Number(cell, @"(?m)^A .*?\| ([\d.]+) +\| [\d.]+ +\|") < _chapter.Number(cell, @"(?m)^B .*\| ([\d.]+) +\| \S")
        && _chapter.Number(cell, @"(?m)^B .*?\| ([\d.]+) +\| [\d.]+ +\|") < _chapter.Number(cell, @"(?m)^A .*\| ([\d.]+) +\| \S");

    private double Threads(string cell) => _chapter.Number(cell, @"使ったスレッド (\d+) 本");
}
