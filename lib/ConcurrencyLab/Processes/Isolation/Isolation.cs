namespace ConcurrencyLab;

/// <summary>クラッシュが何を道連れにするかの実験。ワーカープロセスの 1 つ、またはスレッドの 1 本がクラッシュします。</summary>
public static class Isolation
{
    private const int Increments = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>ワーカープロセスが、共有メモリで Interlocked を使って数えます。途中で 1 つが、誰も受け止めない例外を投げます。</summary>
    /// <param name="processes">プロセスの数。2〜8。</param>
    /// <exception cref="ArgumentOutOfRangeException">プロセスの数が範囲の外のとき。</exception>
    public static Task<WorkerCounts> CrashProcessAsync(int processes = 3)
    {
        if (processes is < 2 or > 8)
            throw new ArgumentOutOfRangeException(nameof(processes), processes, "プロセスの数は 2 から 8 までで指定してください。");
        return Processes.CountAsync(CountPlace.SharedMemoryInterlocked, processes, Increments, worker => worker.Send(WorkerCommand.Crash));
    }

    /// <summary>
    /// 別のプロセスのスレッドが数えます。途中で 1 本が、誰も受け止めない例外を投げます。
    /// そのスレッドだけが終わるなら、ほかのスレッドは続きを数えます。
    /// </summary>
    /// <param name="threads">スレッドの数。2〜8。</param>
    /// <exception cref="ArgumentOutOfRangeException">スレッドの数が範囲の外のとき。</exception>
    public static async Task<ThreadCrash> CrashThreadAsync(int threads = 3)
    {
        if (threads is < 2 or > 8)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, "スレッドの数は 2 から 8 までで指定してください。");
        using var folder = new TemporaryFolder();
        using var process = new WorkerProcess(folder.Path, environment: null, CrashingThreads.Role, $"{threads}", $"{Increments}");
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
