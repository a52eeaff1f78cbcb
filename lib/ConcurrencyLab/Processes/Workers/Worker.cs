namespace ConcurrencyLab;

/// <summary>The child's part: counts in a place when it is told to.</summary>
/// <param name="stores">The place.</param>
/// <param name="increments">How often to count.</param>
/// <param name="haltAt">After how many times to halt between reading and writing; -1 for never.</param>
/// <param name="nextCommand">Waits for what the parent says.</param>
/// <param name="report">Tells the parent.</param>
internal sealed class Worker(CountStores stores, int increments, int haltAt, Func<string> nextCommand, Action<WorkerEvent> report)
{
    /// <summary>Its name as a child process.</summary>
    public const string Role = "count-in";

    private int _counted;
    private bool _hasHalted;
    private bool _isFree;

    public async Task RunAsync()
    {
        try
        {
            using var store = stores.Open();
            while (await DoAsync(nextCommand(), store))
            {
            }
        }
        catch (Exception e) when (StoreProblem.Explain(e) is { } problem)
        {
            report(new(WorkerEventKind.Failed, _counted, problem));
        }
    }

    private async Task<bool> DoAsync(string command, CountStore store)
    {
        switch (command)
        {
            case WorkerCommand.Create:
                store.Create();
                goto case WorkerCommand.Open;
            case WorkerCommand.Open:
                // Reads once, so that the first real read takes no longer than the others.
                store.Read();
                report(new(WorkerEventKind.Ready, 0));
                return true;
            case WorkerCommand.Count:
                for (; _counted < increments; _counted++)
                    await store.IncrementAsync(BetweenAsync);
                report(new(WorkerEventKind.Done, _counted));
                return true;
            case WorkerCommand.Total:
                var total = store.Read();
                store.Delete();
                report(new(WorkerEventKind.Total, total));
                return true;
            default:
                return false;
        }
    }

    private Task BetweenAsync()
    {
        if (_counted == haltAt && !_hasHalted)
        {
            _hasHalted = true;
            report(new(WorkerEventKind.Halted, _counted));
            if (nextCommand() == WorkerCommand.Crash)
                throw new InvalidOperationException("実験のためのクラッシュです。");
        }

        if (_isFree)
            return Task.CompletedTask;
        report(new(WorkerEventKind.Read, _counted));
        _isFree = nextCommand() == WorkerCommand.WriteFreely;
        return Task.CompletedTask;
    }
}
