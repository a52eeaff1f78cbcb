namespace ConcurrencyLab;

/// <summary>What a crash takes with it: one worker process of several, or one thread of several.</summary>
public static class Isolation
{
    private const int Increments = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Worker processes count in shared memory with Interlocked; halfway one of them throws an exception that nobody catches.</summary>
    /// <param name="processes">How many processes, from 2 to 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of processes is out of bounds.</exception>
    public static Task<WorkerCounts> CrashProcessAsync(int processes = 3)
    {
        if (processes is < 2 or > 8)
            throw new ArgumentOutOfRangeException(nameof(processes), processes, "プロセスの数は 2 から 8 までで指定してください。");
        return Processes.CountAsync(CountPlace.SharedMemoryInterlocked, processes, Increments, worker => worker.Send(WorkerCommand.Crash));
    }

    /// <summary>
    /// Threads of a process of their own count; halfway one of them throws an exception that nobody catches.
    /// The others would count on as soon as that thread has ended.
    /// </summary>
    /// <param name="threads">How many threads, from 2 to 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is out of bounds.</exception>
    public static async Task<ThreadCrash> CrashThreadAsync(int threads = 3)
    {
        if (threads is < 2 or > 8)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, "スレッドの数は 2 から 8 までで指定してください。");
        using var folder = new TemporaryFolder();
        using var process = new WorkerProcess(folder.Path, environment: null, ChildRoles.CrashThread, $"{threads}", $"{Increments}");
        await using var deadline = new Timer(_ => process.Kill(), null, Limit, Timeout.InfiniteTimeSpan);
        var reports = await DedicatedThread.RunAsync(() => ReadToEnd(process));
        await process.WaitForEndAsync();
        return new ThreadCrash(threads, Increments, reports, process.ExitCode, process.Error);
    }

    private static List<ThreadReport> ReadToEnd(WorkerProcess process)
    {
        var reports = new List<ThreadReport>();
        while (process.Next<ThreadReport>() is { } next)
            reports.Add(next);
        return reports;
    }
}
