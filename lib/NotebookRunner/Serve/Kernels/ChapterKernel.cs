using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Runs the cells of a chapter, one after another, in a kernel of its own that can be ended at any time.</summary>
/// <param name="chapter">The chapter.</param>
/// <param name="starter">Starts it.</param>
/// <param name="ran">Is told when a cell has ended.</param>
/// <param name="changed">Is told when the kernel's state is another.</param>
internal sealed class ChapterKernel(ServedChapter chapter, KernelStarter starter, Action ran, Action changed) : IAsyncDisposable
{
    private const string Gone = "カーネルを止めました。変数も、動いていたサーバーも、もうありません。続けるときは、準備のセルを実行してください。";
    private const string Died = "カーネルが終了しました。変数も、動いていたサーバーも、もうありません。続けるときは、準備のセルを実行してください。";

    private readonly Lock _gate = new();
    private readonly RunQueue _queue = new(chapter);
    private readonly Dictionary<int, string> _runs = [];
    private KernelChild? _child;
    private string? _running;
    private string _farewell = Gone;
    private int _lastRun;
    private bool _disposed;

    public KernelStatus Status { get; private set; } = new("none", "");

    public KernelChild? Child
    {
        get
        {
            lock (_gate)
                return _child;
        }
    }

    /// <summary>Starts the process, so that it is ready when the first cell is run.</summary>
    public void WarmUp()
    {
        lock (_gate)
            Ensure();
    }

    public void Enqueue(IEnumerable<string> cells)
    {
        lock (_gate)
        {
            _queue.Add(cells, _running);
            RunNext();
        }
    }

    /// <summary>Ends the kernel, whatever it does. The next run starts another.</summary>
    /// <param name="sentence">What the learner is told.</param>
    public async Task StopAsync(string sentence = Gone)
    {
        KernelChild? child;
        lock (_gate)
        {
            _queue.Forget();
            if (_child is { IsStopped: false })
                _farewell = sentence;
            child = _child;
        }

        if (child is not null)
            await child.StopAsync();
    }

    public async Task<string> AskAsync(EditorTopic topic, string code, int line, int column, CancellationToken cancellationToken)
    {
        KernelChild child;
        lock (_gate)
            child = Ensure();
        return await child.AskAsync(topic, code, line, column, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
            _disposed = true;
        if (Child is { } child)
            await child.StopAsync();
    }

    private KernelChild Ensure()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_child is not null)
            return _child;
        (_lastRun, _running) = (0, null);
        _runs.Clear();
        _child = new KernelChild(starter.Start(), Receive);
        Become("idle", Status.Sentence);
        return _child;
    }

    private void RunNext()
    {
        // What is asked for while a kernel is being ended is for the next one.
        while (_running is null && !_queue.IsEmpty && !_disposed && _child is not { IsStopped: true })
        {
            var child = Ensure();
            if (_queue.Take() is { } next)
                Run(child, next);
        }
    }

    private void Run(KernelChild child, string id)
    {
        chapter.Change(id, (cell, tell) =>
        {
            _running = id;
            _runs[++_lastRun] = id;
            (cell.Run, cell.Ran, cell.Seconds, cell.Began, cell.State, cell.IsStale, cell.Outputs) = (_lastRun, cell.Source, null, Stopwatch.GetTimestamp(), ServedState.Running, false, new CellOutputs());
            tell.About(cell, "started", ("run", _lastRun), ("source", cell.Source));
            _ = child.SendAsync(new RunCell(_lastRun, cell.Source, Number: chapter.NumberOf(id)));
        });
        if (_running is not null && Status.State != "busy")
            Become("busy", "");
    }

    private void Receive(KernelChild from, ChildMessage message)
    {
        lock (_gate)
        {
            if (from != _child)
                return;
            switch (message)
            {
                case ChildMessage.Event(CellEvent.Finished(var run, var seconds)) when _running is { } id && run == _lastRun:
                    Finish(id, seconds);
                    break;
                // What an earlier run of a cell still prints is not its present run's.
                case ChildMessage.Event(var happened) when _runs.TryGetValue(happened.Cell, out var id) && chapter.HasRun(id, happened.Cell):
                    chapter.Record(id, happened);
                    break;
                case ChildMessage.Stray(var line) when _running is { } id:
                    chapter.Record(id, new CellEvent.Failed(_lastRun, ChildErrors.Stray(chapter.NumberOf(id), line)));
                    break;
                case ChildMessage.Ended ended:
                    End(from, ended);
                    break;
            }
        }
    }

    private void Finish(string id, double seconds)
    {
        _running = null;
        var failed = false;
        chapter.Change(id, (cell, tell) =>
        {
            cell.Seconds = seconds;
            failed = cell.State == ServedState.Failed;
            cell.State = failed ? ServedState.Failed : ServedState.Succeeded;
            TellFinished(cell, tell, failed && !_queue.IsEmpty ? "エラーがあったので、後のセルは実行していません。" : "");
        });
        if (failed)
            _queue.Forget();
        _queue.Ended(id);
        ran();
        RunNext();
        if (_running is null)
            Become("idle", "");
    }

    private void End(KernelChild child, ChildMessage.Ended ended)
    {
        _child = null;
        if (!child.IsStopped)
            _queue.Forget();
        if (_running is { } id)
        {
            _running = null;
            if (!child.IsStopped)
                chapter.Record(id, new CellEvent.Failed(_lastRun, ChildErrors.Ended(chapter.NumberOf(id), ended)));
            chapter.Change(id, (cell, tell) =>
            {
                cell.State = child.IsStopped ? ServedState.Stopped : ServedState.Failed;
                TellFinished(cell, tell, child.IsStopped ? "止めました。" : "");
            });
            _queue.Ended(id);
        }

        chapter.ForgetRuns();
        Become("ended", child.IsStopped ? _farewell : Died);
        ran();
        RunNext();
    }

    private static void TellFinished(ServedCell cell, Teller tell, string note) =>
        tell.About(cell, "finished", ("run", cell.Run), ("seconds", cell.Seconds), ("state", CellJson.NameOf(cell.State)), ("note", note));

    private void Become(string state, string sentence)
    {
        Status = new KernelStatus(state, sentence);
        chapter.Tell("kernel", new JsonObject { ["state"] = state, ["sentence"] = sentence });
        changed();
    }
}
