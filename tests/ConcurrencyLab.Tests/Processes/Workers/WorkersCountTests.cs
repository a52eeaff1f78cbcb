namespace ConcurrencyLab.Tests;

public sealed class WorkersCountTests
{
    private const int Increments = 20;

    [Theory(Timeout = 600_000)]
    [InlineData(CountPlace.File)]
    [InlineData(CountPlace.FileWithLock)]
    [InlineData(CountPlace.FileWithSemaphoreSlim)]
    [InlineData(CountPlace.SharedMemory)]
    [InlineData(CountPlace.SqliteSelectUpdate)]
    public async Task What_one_process_writes_another_overwrites_each_time(CountPlace place)
    {
        var counts = await Processes.CountAsync(place, processes: 3, Increments);

        Assert.Equal((60, Increments, 40), (counts.Expected, counts.Counted, counts.Lost));
        Assert.All(counts.Workers, worker => Assert.Equal((Increments, WorkerEnd.Finished), (worker.Counted, worker.End)));
        Assert.Contains("40 回が失われました", counts.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task Processes_with_a_variable_each_lose_nothing_and_have_no_total()
    {
        var counts = await Processes.CountAsync(CountPlace.OwnMemory, processes: 3, Increments);

        Assert.Equal((60, Increments, 0), (counts.Expected, counts.Counted, counts.Lost));
        Assert.Contains("自分の変数で数えた 40 回は、入っていません", counts.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("失われ", counts.ToHtml(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 600_000)]
    [InlineData(CountPlace.FileWithNamedMutex)]
    [InlineData(CountPlace.SharedMemoryInterlocked)]
    [InlineData(CountPlace.SqliteUpdate)]
    [InlineData(CountPlace.SqliteBeginImmediate)]
    public async Task Nothing_is_lost_where_the_place_is_shared_and_the_step_is_one(CountPlace place)
    {
        var counts = await Processes.CountAsync(place, processes: 3, Increments);

        Assert.Equal((60, 60, 0), (counts.Expected, counts.Counted, counts.Lost));
        Assert.Equal(3, counts.Workers.Select(worker => worker.ProcessId).Append(Environment.ProcessId).Distinct().Count() - 1);
    }

    [Theory(Timeout = 600_000)]
    [InlineData(CountPlace.FileWithNamedMutex)]
    [InlineData(CountPlace.SharedMemoryInterlocked)]
    [InlineData(CountPlace.SqliteUpdate)]
    [InlineData(CountPlace.SqliteBeginImmediate)]
    public async Task What_a_killed_worker_had_counted_stays_and_the_others_finish(CountPlace place)
    {
        var counts = await Processes.CountAsync(place, processes: 3, Increments, killOne: true);

        Assert.Equal(
            [(Increments, WorkerEnd.Finished), (Increments, WorkerEnd.Finished), (Increments / 2, WorkerEnd.Killed)],
            counts.Workers.Select(worker => (worker.Counted, worker.End)));
        Assert.Equal((50, 50), (counts.Expected, counts.Counted));
        Assert.Contains("途中で強制終了された", counts.ToHtml(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task Nothing_is_left_behind_even_by_a_killed_worker()
    {
        var (folder, killed) = ("", 0);

        var counts = await Processes.CountAsync(CountPlace.FileWithNamedMutex, processes: 2, Increments, halfway: worker =>
        {
            (folder, killed) = (worker.Folder, worker.Id);
            Assert.True(Directory.Exists(folder));
            worker.Kill();
        });

        Assert.False(Directory.Exists(folder));
        Assert.Equal(killed, counts.Workers[1].ProcessId);
        Assert.All(counts.Workers, worker => Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(worker.ProcessId)));
        var mutexes = Path.Combine(Path.GetTempPath(), ".dotnet");
        if (Directory.Exists(mutexes))
            Assert.Empty(Directory.EnumerateFileSystemEntries(mutexes, $"*{Path.GetFileName(folder)}*", SearchOption.AllDirectories));
    }

    [Fact(Timeout = 600_000)]
    public async Task A_worker_ends_with_its_parent()
    {
        using var folder = new TemporaryFolder();
        using var process = Child.Start([Worker.Role, $"{CountPlace.File}", folder.Path, "key", "1", "-1"]);
        await process.StandardInput.WriteLineAsync(WorkerCommand.Create);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"Kind\":0", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1_001)]
    public async Task Numbers_out_of_bounds_are_refused(int processes, int increments) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Processes.CountAsync(CountPlace.File, processes, increments));
}
