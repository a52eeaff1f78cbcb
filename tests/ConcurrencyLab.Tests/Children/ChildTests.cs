namespace ConcurrencyLab.Tests;

public sealed class ChildTests
{
    [Fact(Timeout = 60_000)]
    public async Task Each_process_counts_its_own_copy()
    {
        var counts = (await ChildProcess.CountAsync(processes: 3, start: 5)).Counts;

        Assert.Equal(3, counts.Select(count => count.ProcessId).Append(Environment.ProcessId).Distinct().Count() - 1);
        Assert.All(counts, count => Assert.Equal((5, 6), (count.Before, count.After)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_process_that_exceeds_its_time_is_ended_and_named()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(() => Child.RunAsync<ProcessCount>(TimeSpan.Zero, ChildRoles.Count, "0"));

        Assert.Contains("子プロセス count", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_process_that_fails_says_why()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Child.RunAsync<ProcessCount>(TimeSpan.FromSeconds(50), "no-such-role"));

        Assert.Contains("終了コード 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public async Task A_number_of_processes_out_of_bounds_is_refused(int processes) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ChildProcess.CountAsync(processes, start: 0));
}
