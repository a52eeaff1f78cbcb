namespace Course.Tests;

public sealed class Chapter03Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("03-lock");

    [Fact]
    public void The_explorer_finds_both_threads_behind_the_flag_and_never_behind_the_lock()
    {
        Assert.Matches(@"(?m)^2 +\| \d+ +\| 正しくない", _chapter.Text("explore-flag"));
        AssertAllRight("explore-lock");
    }

    [Fact]
    public void Only_the_volatile_flag_surely_ends_the_loop()
    {
        Assert.Contains("ループは終わりました", _chapter.Text("spin-with-volatile"), StringComparison.Ordinal);
        if (System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64)
            Assert.Contains("ループは終わりませんでした", _chapter.Text("spin-in-release"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lock-statement-code", "400000")]
    [InlineData("lock-type", "400000")]
    [InlineData("wide-total", "3")]
    [InlineData("narrow-total", "3")]
    public void Counting_under_a_lock_loses_nothing(string cell, string total) => Assert.Equal(total, _chapter.Text(cell).Trim());

    [Fact]
    public void An_exception_keeps_the_lock_only_without_finally() =>
        Assert.Equal(["False", "True"], _chapter.Lines("exception-inside").Select(line => line.Split(" = ")[1]));

    [Fact]
    public void Sleeping_inside_the_lock_puts_the_requests_after_one_another()
    {
        Assert.InRange(_chapter.Number("wide-lock", @"全部で ([\d.]+) 秒"), 3.0, double.MaxValue);
        Assert.Equal(["start", "end", "start", "end", "start", "end"], LogWords("wide-lock"));
        Assert.Equal(["start", "start", "start", "end", "end", "end"], LogWords("narrow-lock"));
    }

    [Fact]
    public void Opposite_orders_deadlock_and_one_order_does_not()
    {
        Assert.Matches(@"デッドロック +\| 4 +\| 正しくない", _chapter.Text("explore-deadlock"));
        Assert.StartsWith("デッドロックです", _chapter.Text("live-deadlock"), StringComparison.Ordinal);
        AssertAllRight("explore-ordering");
        Assert.StartsWith("すべてのスレッドが終わりました", _chapter.Text("live-ordering"), StringComparison.Ordinal);
    }

    private void AssertAllRight(string cell) => Assert.Equal(
        _chapter.Number(cell, @"すべての順番 ([\d,]+) 通り"),
        _chapter.Number(cell, @"正しい結果になるのは ([\d,]+) 通り"));

    private IEnumerable<string> LogWords(string cell) => _chapter.Lines(cell)
        .Where(line => line.Contains("processing path", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0]);
}
