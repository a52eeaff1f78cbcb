namespace ConcurrencyLab;

/// <summary>Worker processes that count in one place: opens it for each, lets them count from one start, asks for the total.</summary>
internal sealed class ProcessTeam : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly string Overdue = $"{Limit.TotalMinutes:0} 分以内に終わらなかったので、ワーカーを止めました。回数（increments）を減らしてください。";

    private readonly CountPlace _place;
    private readonly Action<WorkerProcess>? _halfway;
    private readonly bool _areApart;
    private readonly TemporaryFolder _folder = new();
    private readonly List<WorkerProcess> _workers = [];
    private readonly MeetingGate _gate;
    private readonly Timer _deadline;
    private volatile bool _isOverdue;

    /// <param name="place">Where to count.</param>
    /// <param name="processes">How many workers.</param>
    /// <param name="increments">How often each counts.</param>
    /// <param name="environment">What the workers need to know of the place; nothing for most.</param>
    /// <param name="halfway">What is done to the last worker, which halts halfway; nothing if it is not to halt.</param>
    /// <param name="areApart">Whether each worker has a disk and names of its own, as on a machine of its own.</param>
    public ProcessTeam(
        CountPlace place, int processes, int increments, IReadOnlyDictionary<string, string>? environment, Action<WorkerProcess>? halfway, bool areApart)
    {
        _areApart = areApart;
        _place = place;
        _halfway = halfway;
        _gate = new MeetingGate(processes, isGuarded: place is CountPlace.FileWithNamedMutex or CountPlace.SqliteBeginImmediate);
        for (var i = 0; i < processes; i++)
        {
            var haltAt = halfway is not null && i == processes - 1 ? increments / 2 : -1;
            var folder = areApart ? OwnFolder(i) : _folder.Path;
            _workers.Add(new WorkerProcess(folder, environment, Worker.Role, $"{place}", folder, Path.GetFileName(_folder.Path), $"{increments}", $"{haltAt}"));
        }

        _deadline = new Timer(_ => EndAll(), null, Limit, Timeout.InfiniteTimeSpan);
    }

    public async Task<WorkerCounts> CountAsync()
    {
        if (await DedicatedThread.RunAsync(Open) is { } failure)
            return new WorkerCounts(_place, [], counted: null, failure);
        var events = await Task.WhenAll(_workers.Select(worker => DedicatedThread.RunAsync(() => Count(worker))).ToList());
        var workers = await Task.WhenAll(_workers.Zip(events, ResultAsync));
        var (total, problem) = await DedicatedThread.RunAsync(() => Total(workers));
        return new WorkerCounts(_place, workers, total, problem);
    }

    public void Dispose()
    {
        _deadline.Dispose();
        foreach (var worker in _workers)
            worker.Send(WorkerCommand.End);
        foreach (var worker in _workers)
            worker.Dispose();
        _gate.Dispose();
        _folder.Dispose();
    }

    // The end of its path names what lies in no folder: no other experiment has it, and no other worker.
    private string OwnFolder(int worker) => Directory.CreateDirectory(Path.Combine(_folder.Path, $"{Path.GetFileName(_folder.Path)}-{worker}")).FullName;

    // One after another: the first one creates what the others open, unless each has its own.
    private string? Open()
    {
        foreach (var worker in _workers)
        {
            worker.Send(worker == _workers[0] || _areApart ? WorkerCommand.Create : WorkerCommand.Open);
            switch (worker.Next<WorkerEvent>())
            {
                case { Kind: WorkerEventKind.Ready }:
                    break;
                case { Message: var failure }:
                    return failure;
                default:
                    return _isOverdue ? Overdue : throw new InvalidOperationException($"ワーカーのプロセスが、数える前に終わりました。このセルをもう一度実行してください。{worker.Error}");
            }
        }

        return null;
    }

    private WorkerEvent Count(WorkerProcess worker)
    {
        worker.Send(WorkerCommand.Count);
        var last = new WorkerEvent(WorkerEventKind.Ready, 0);
        while (last.Kind is not (WorkerEventKind.Done or WorkerEventKind.Failed) && worker.Next<WorkerEvent>() is { } next)
        {
            last = next;
            if (next.Kind == WorkerEventKind.Read)
            {
                _gate.Arrive();
                worker.Send(_gate.IsOpen ? WorkerCommand.WriteFreely : WorkerCommand.Write);
            }
            else if (next.Kind == WorkerEventKind.Halted)
            {
                _halfway!(worker);
                worker.Send(WorkerCommand.GoOn);
            }
        }

        _gate.Leave();
        return last;
    }

    private static async Task<WorkerCount> ResultAsync(WorkerProcess worker, WorkerEvent last)
    {
        switch (last.Kind)
        {
            case WorkerEventKind.Done:
                return new WorkerCount(worker.Id, last.Number, WorkerEnd.Finished, "");
            case WorkerEventKind.Failed:
                return new WorkerCount(worker.Id, last.Number, WorkerEnd.Failed, last.Message);
            default:
                var end = await worker.WaitForEndAsync();
                return new WorkerCount(worker.Id, last.Number, end, end == WorkerEnd.Crashed ? worker.Error : "");
        }
    }

    private (int? Total, string Problem) Total(IReadOnlyList<WorkerCount> workers)
    {
        if (_isOverdue)
            return (null, Overdue);
        var failure = workers.FirstOrDefault(worker => worker.End == WorkerEnd.Failed)?.Message ?? "";
        foreach (var (worker, _) in _workers.Zip(workers).Where(pair => pair.Second.End == WorkerEnd.Finished))
        {
            worker.Send(WorkerCommand.Total);
            switch (worker.Next<WorkerEvent>())
            {
                case { Kind: WorkerEventKind.Total, Number: var total }:
                    return (total, failure);
                case { Message: var message }:
                    failure = message;
                    break;
            }
        }

        return (null, failure.Length > 0 ? failure : "最後まで残ったワーカーがないので、値を読めません。このセルをもう一度実行してください。");
    }

    private void EndAll()
    {
        _isOverdue = true;
        foreach (var worker in _workers)
            worker.Kill();
    }
}
