namespace ConcurrencyLab;

/// <summary>
/// A lock that the explorer knows: a thread that waits for it is not scheduled, and a deadlock is an outcome.
/// Its state belongs to the running schedule, so every schedule starts with the lock free.
/// Taking it ends a segment, as a step does. It is not re-entrant.
/// </summary>
public sealed class ExplorerLock(string name)
{
    private readonly string _name = Argument.NotNull(name);
    private Interleaver? _interleaver;
    private long _run;
    private VirtualThread? _owner;

    /// <summary>Takes the lock, or waits until it is free: <c>await a.AcquireAsync();</c></summary>
    public StepAwaitable AcquireAsync()
    {
        var thread = RunningThread();
        return thread.WaitFor(this, isFree: _owner is null);
    }

    /// <summary>Gives the lock back. Only the thread that holds it may.</summary>
    public void Release()
    {
        var thread = RunningThread();
        if (_owner != thread)
            throw new SynchronizationLockException($"スレッド {thread.Name} は、持っていない{this} を Release しました。");
        _owner = null;
    }

    /// <inheritdoc />
    public override string ToString() => $"ロック {_name}";

    internal VirtualThread? Owner => _owner;

    internal void GiveTo(VirtualThread thread) => _owner = thread;

    private VirtualThread RunningThread()
    {
        if (Interleaver.Current is not { Running: { } thread } interleaver)
            throw new InvalidOperationException($"{this} は Explorer に渡した body の中でだけ使えます。ふつうのスレッドでは lock を使ってください。");
        if (_interleaver != interleaver || _run != interleaver.Run)
        {
            _interleaver = interleaver;
            _run = interleaver.Run;
            _owner = null;
            interleaver.Locks.Add(this);
        }

        return thread;
    }
}
