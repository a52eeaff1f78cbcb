namespace ConcurrencyLab.Tests;

public sealed class ChildTests
{
    [Fact(Timeout = 900_000)]
    public async Task Each_process_counts_its_own_copy()
    {
        var counts = (await ChildProcess.CountAsync(processes: 3, start: 5)).Counts;

        Assert.Equal(3, counts.Select(count => count.ProcessId).Append(Environment.ProcessId).Distinct().Count() - 1);
        Assert.All(counts, count => Assert.Equal((5, 6), (count.Before, count.After)));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_process_that_exceeds_its_time_is_ended_and_named()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(() => Child.RunAsync<ProcessCount>(TimeSpan.Zero, ChildProcess.Role, "0"));

        Assert.Contains("子プロセス count", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_process_that_fails_says_why()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Child.RunAsync<ProcessCount>(TimeSpan.FromSeconds(50), "no-such-role"));

        Assert.Contains("終了コード 2", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Results_come_while_the_process_is_still_running()
    {
        await foreach (var first in Child.ReadAsync<FlagWaitEvent>(TimeSpan.FromSeconds(50), EndlessLoop, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal(FlagWaitEventKind.Waiting, first.Kind);
            break;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task A_process_ends_with_its_parent()
    {
        using var process = Child.Start(EndlessLoop);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
    }

    // A loop that would end long after the test's own limit, if it could.
    private static readonly string[] EndlessLoop = [FlagLoop.Role, $"{CodeSample.FlagLoop}", "600000"];

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public async Task A_number_of_processes_out_of_bounds_is_refused(int processes) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ChildProcess.CountAsync(processes, start: 0));
}
