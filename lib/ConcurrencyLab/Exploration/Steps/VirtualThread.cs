using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>One of the interleaved threads: the learner's body, cut into segments by its awaits.</summary>
internal sealed class VirtualThread
{
    private const string StartLabel = "始め";

    private readonly Interleaver _interleaver;
    private readonly Func<Step, Task> _body;
    private readonly Step _step;
    private Task? _task;
    private Action? _continuation;
    private bool _owesAwait;

    public VirtualThread(Interleaver interleaver, int index, Func<Step, Task> body)
    {
        _interleaver = interleaver;
        _body = body;
        _step = Pause;
        Name = ThreadName.Of(index);
    }

    public string Name { get; }

    /// <summary>What the thread did last, in its own words.</summary>
    public string Label { get; private set; } = StartLabel;

    public ExplorerLock? WaitingFor { get; private set; }

    public bool IsFinished { get; private set; }

    public Exception? Failure { get; private set; }

    [MethodImpl(Hot.Path)]
    public void Restart()
    {
        _task = null;
        _continuation = null;
        _owesAwait = false;
        Label = StartLabel;
        WaitingFor = null;
        IsFinished = false;
        Failure = null;
    }

    [MethodImpl(Hot.Path)]
    public void RunSegment()
    {
        if (WaitingFor is { } freed)
        {
            WaitingFor = null;
            freed.GiveTo(this);
        }

        if (_continuation is { } resume)
        {
            _continuation = null;
            resume();
        }
        else
        {
            Start();
        }

        if (_owesAwait)
            _interleaver.Refuse($"スレッド {Name} の「{Label}」の前に await がありません。await step(\"{Label}\") のように書いてください。");
        if (_task is not { IsCompleted: false })
            Finish();
        else if (_continuation is null)
            _interleaver.Refuse($"スレッド {Name} が「{Label}」のあとで、step とロック以外のもの（Task.Delay など）を await しました。ここで await できるのは step(\"…\") と ExplorerLock の AcquireAsync() です。待ち時間は step に置き換えてください。");
    }

    public void Suspend(Action continuation)
    {
        _owesAwait = false;
        _continuation = continuation;
    }

    public StepAwaitable WaitFor(ExplorerLock wanted, bool isFree)
    {
        var awaitable = Pause(isFree ? $"{wanted} を取った" : $"{wanted} を待つ");
        if (isFree)
            wanted.GiveTo(this);
        else
            WaitingFor = wanted;
        return awaitable;
    }

    private void Start()
    {
        try
        {
            _task = _body(_step);
        }
#pragma warning disable CA1031 // Whatever the learner's body throws is an outcome of this schedule.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure = e;
        }
    }

    private void Finish()
    {
        IsFinished = true;
        Label = LaneRow.End;
        if (_task is { IsFaulted: true })
            Failure = _task.Exception!.InnerException;
        else if (_task is { IsCanceled: true })
            Failure = new TaskCanceledException(_task);
    }

    [MethodImpl(Hot.Path)]
    private StepAwaitable Pause(string label)
    {
        if (Interleaver.Current?.Running != this)
            throw _interleaver.Refuse($"step(\"{label}\") が、スレッド {Name} の番でないときに呼ばれました。step は、渡された body の中で、await だけを使って呼んでください（Task.Run などの中では使えません）。");
        if (_owesAwait || _continuation is not null)
            throw _interleaver.Refuse($"スレッド {Name} の step(\"{Label}\") を待たずに step(\"{label}\") が呼ばれました。1 つずつ await してください。");
        _owesAwait = true;
        Label = label;
        return new StepAwaitable(this);
    }
}
