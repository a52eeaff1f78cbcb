using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

public sealed class WorkLogTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Elapsed_runs_from_the_first_beginning_to_the_last_end()
    {
        var log = new WorkLog(_time);
        _time.Advance(TimeSpan.FromSeconds(5));
        log.Record("A", () => _time.Advance(TimeSpan.FromSeconds(1)));
        using (log.Begin("B"))
            _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(3), log.Elapsed);
        Assert.Matches(@"B +\| スレッド \d+ +\| 1\.000 +\| 3\.000", log.ToString());
    }

    [Fact]
    public void Work_that_throws_is_recorded_too()
    {
        var log = new WorkLog(_time);

        Assert.Throws<InvalidOperationException>(() => log.Record("A", () => throw new InvalidOperationException()));

        Assert.Equal([Environment.CurrentManagedThreadId], log.ThreadIds);
    }

    [Fact]
    public void An_empty_log_can_be_shown() => Assert.Contains("0.00 秒", new WorkLog(_time).ToHtml(), StringComparison.Ordinal);
}
