using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Runs the threads of one schedule after another, a segment at a time, on the calling thread.
/// Which thread comes next is the caller's choice among <see cref="Runnable"/>, a set of bits.
/// </summary>
internal sealed class Interleaver
{
    [ThreadStatic]
    private static Interleaver? t_current;

    private readonly VirtualThread[] _threads;
    private readonly Action _reset;
    private InvalidOperationException? _refusal;
    private uint _unfinished;

    public Interleaver(IReadOnlyList<Func<Step, Task>> bodies, Action reset)
    {
        _threads = [.. bodies.Select((body, i) => new VirtualThread(this, i, body))];
        _reset = reset;
    }

    public static Interleaver? Current => t_current;

    public IReadOnlyList<VirtualThread> Threads => _threads;

    public VirtualThread? Running { get; private set; }

    /// <summary>Locks used by the current run.</summary>
    public List<ExplorerLock> Locks { get; } = [];

    /// <summary>Number of the current run; the state of a lock belongs to one.</summary>
    public long Run { get; private set; }

    public Exception? Failure { get; private set; }

    public bool IsFinished => _unfinished == 0;

    public uint Runnable
    {
        get
        {
            if (Failure is not null)
                return 0;
            if (Locks.Count == 0)
                return _unfinished;
            var runnable = _unfinished;
            for (var rest = _unfinished; rest != 0; rest &= rest - 1)
            {
                var i = BitOperations.TrailingZeroCount(rest);
                if (_threads[i].WaitingFor?.Owner is not null)
                    runnable &= ~(1u << i);
            }

            return runnable;
        }
    }

    [MethodImpl(Hot.Path)]
    public void Restart()
    {
        Run++;
        Locks.Clear();
        Failure = null;
        Running = null;
        _unfinished = (1u << _threads.Length) - 1;
        foreach (var thread in _threads)
            thread.Restart();
        _reset();
    }

    /// <summary>Runs the next segment of a thread and returns what it did.</summary>
    [MethodImpl(Hot.Path)]
    public string Advance(int index)
    {
        var thread = _threads[index];
        Running = thread;
        thread.RunSegment();
        Running = null;
        if (_refusal is not null)
            throw _refusal;
        if (thread.IsFinished)
        {
            _unfinished &= ~(1u << index);
            Failure = thread.Failure;
        }

        return thread.Label;
    }

    /// <summary>Notes a body that the explorer cannot run: an error of the experiment, not an outcome.</summary>
    public InvalidOperationException Refuse(string message) => _refusal ??= new InvalidOperationException(message);

    /// <summary>Makes this the interleaver of the calling thread until the scope is disposed of.</summary>
    public Scope Enter() => new(this);

    internal readonly ref struct Scope
    {
        private readonly Interleaver? _outer;
        private readonly SynchronizationContext? _context;
        private readonly AsyncFlowControl _flow;
        private readonly bool _suppressed;

        // Continuations run inline on this thread, which keeps its execution context (and so the cell's console):
        // capturing it at each await would only cost time. A synchronization context would take continuations away.
        public Scope(Interleaver interleaver)
        {
            _outer = t_current;
            t_current = interleaver;
            _context = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(null);
            _suppressed = !ExecutionContext.IsFlowSuppressed();
            if (_suppressed)
                _flow = ExecutionContext.SuppressFlow();
        }

        public void Dispose()
        {
            if (_suppressed)
                _flow.Undo();
            SynchronizationContext.SetSynchronizationContext(_context);
            t_current = _outer;
        }
    }
}
