namespace ConcurrencyLab.Tests;

public sealed class IsolationTests
{
    [Fact(Timeout = 600_000)]
    public async Task The_crash_of_a_process_leaves_the_others_and_the_count()
    {
        var counts = await Isolation.CrashProcessAsync(processes: 3);

        Assert.Equal([(20, WorkerEnd.Finished), (20, WorkerEnd.Finished), (10, WorkerEnd.Crashed)], counts.Workers.Select(worker => (worker.Counted, worker.End)));
        Assert.Equal(50, counts.Counted);
        Assert.Contains("途中でクラッシュした（System.InvalidOperationException: 実験のためのクラッシュです。）", counts.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task The_exception_of_a_thread_ends_all_threads_of_its_process()
    {
        var crash = await Isolation.CrashThreadAsync(threads: 3);

        Assert.Equal([10, 10, 10], crash.Counted);
        Assert.NotEqual(0, crash.ExitCode);
        Assert.Contains("最後まで数えたスレッドは 0 本です", crash.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task Numbers_out_of_bounds_are_refused(int count)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Isolation.CrashProcessAsync(count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Isolation.CrashThreadAsync(count));
    }
}
