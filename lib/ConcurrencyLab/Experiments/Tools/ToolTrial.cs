namespace ConcurrencyLab;

/// <summary>The child's part: several jobs of one process count with a tool, on threads or asynchronously.</summary>
internal static class ToolTrial
{
    /// <summary>Its name as a child process.</summary>
    public const string Role = "try-tools";

    public const int Jobs = 2;
    public const int Increments = 5;
    private const int PoolThreads = 64;

    /// <summary>Tries tools in both places, all of them at the same time: most of it is waiting.</summary>
    public static Task RunAsync(IReadOnlyList<CountingTool> tools, Action<ToolResult> report)
    {
        // Some of the tools block threads of the pool, and no other tool is to be judged by that.
        ThreadPool.SetMinThreads(PoolThreads, PoolThreads);
        return Task.WhenAll(
            from tool in tools
            from place in (ToolPlace[])[ToolPlace.Threads, ToolPlace.Async]
            select ReportAsync(tool, place, report));
    }

    public static ToolResult Judge(CountingTool tool, ToolPlace place, int expected, int counted) => counted == expected
        ? new(tool, place, ToolVerdict.Right, $"{expected} 回のうち {counted} 回")
        : new(tool, place, ToolVerdict.Wrong, $"{expected} 回のうち {expected - counted} 回が失われた");

    private static async Task ReportAsync(CountingTool tool, ToolPlace place, Action<ToolResult> report) => report(await TryAsync(tool, place));

    private static async Task<ToolResult> TryAsync(CountingTool tool, ToolPlace place)
    {
        using var folder = new TemporaryFolder();
        using var stores = new CountStores(tool.Store(), folder.Path, Path.GetFileName(folder.Path));
        using var counter = stores.Open();
        counter.Create();
        using var gate = new MeetingGate(Jobs, isGuarded: tool is CountingTool.Lock or CountingTool.SemaphoreSlim or CountingTool.NamedMutex);
        try
        {
            await (place == ToolPlace.Threads ? CountOnThreadsAsync(stores, gate) : CountAsynchronouslyAsync(stores, gate));
            return Judge(tool, place, Jobs * Increments, counter.Read());
        }
        // A lock that belongs to a thread, given back after an await.
        catch (Exception e) when (e is SynchronizationLockException or ApplicationException)
        {
            return new(tool, place, ToolVerdict.Unusable, $"await のあとで解放すると {e.GetType().Name}");
        }
        catch (Exception e) when (StoreProblem.Explain(e) is { } problem)
        {
            return new(tool, place, ToolVerdict.NotMeasured, problem);
        }
        finally
        {
            counter.Delete();
        }
    }

    private static Task CountOnThreadsAsync(CountStores stores, MeetingGate gate) => Workers.RunAsync(Jobs, _ =>
    {
#pragma warning disable VSTHRD002 // The thread is this job's own, and blocking it is what is tried.
        CountAsync(stores, gate, () =>
        {
            gate.Arrive();
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    });

    // All begin on one thread and go on, after their await, on others: as it is in a web server.
    private static async Task CountAsynchronouslyAsync(CountStores stores, MeetingGate gate)
    {
        var jobs = await DedicatedThread.RunAsync(() => Task.WhenAll(Enumerable.Range(0, Jobs).Select(_ => CountAsync(stores, gate, ArriveAsync)).ToList()));
        await jobs;

        Task ArriveAsync() => DedicatedThread.RunAsync(() =>
        {
            gate.Arrive();
            return true;
        });
    }

    private static async Task CountAsync(CountStores stores, MeetingGate gate, Func<Task> between)
    {
        try
        {
            using var own = stores.Open();
            for (var i = 0; i < Increments; i++)
                await own.IncrementAsync(between);
        }
        finally
        {
            gate.Leave();
        }
    }
}
