using System.Collections.Concurrent;
using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// One thread on which a check runs the learner's asynchronous code. What that code waits for is in the check's hands
/// (<see cref="HeldCalls"/>), so how far it comes depends on nothing else, however busy the processors are.
/// </summary>
internal sealed class AsyncStage : IDisposable
{
    // As often as this, the thread was found waiting inside the learner's code, and nothing went on: that is no accident.
    private const int BlockedPolls = 100;
    private const int QuietRounds = 10;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(1.5);
    // A lock may spin for long before it waits, while others need the processors.
    private static readonly TimeSpan BusyStall = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan RoundLimit = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<Action> _ready = [];
    private readonly object _gate = new();
    private readonly CodeFlow _flow = new();
    private readonly Thread _thread;
    private long _events;
    private volatile bool _isBusy;

    public AsyncStage()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Whether the code keeps a thread other than the stage's, instead of awaiting.</summary>
    public bool KeepsAnotherThread() => _flow.KeepsAnotherThread();

    /// <summary>An exception that no task of the learner's code holds.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Starts a call on the thread.</summary>
    public StageCall Start(Func<Task> call)
    {
        var started = new StageCall();
        Post(() => started.Begin(call, Happened));
        return started;
    }

    /// <summary>Tells that something went on.</summary>
    public void Happened()
    {
        lock (_gate)
        {
            _events++;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits until a condition holds, or nothing goes on any more.</summary>
    public StageEnd Wait(Func<bool> until)
    {
        var (last, quiet, blocked) = (-1L, Stopwatch.StartNew(), 0);
        lock (_gate)
        {
            while (!until())
            {
                if (_events != last)
                {
                    (last, blocked) = (_events, 0);
                    quiet.Restart();
                }

                Monitor.Wait(_gate, Poll);
                if (_isBusy && (_thread.ThreadState & System.Threading.ThreadState.WaitSleepJoin) != 0)
                    blocked++;
                if (blocked > BlockedPolls)
                    return StageEnd.Blocked;
                if (_events == last && quiet.Elapsed > (_isBusy ? BusyStall : Stall))
                    return _isBusy ? StageEnd.Spinning : StageEnd.Stalled;
            }
        }

        return StageEnd.Reached;
    }

    /// <summary>Lets everything that can go on do so: goes round through the pool and the thread until nothing has happened for several rounds.</summary>
    public StageEnd Settle()
    {
        for (var round = 0; round < QuietRounds; round++)
        {
            long before;
            lock (_gate)
            {
                before = _events;
                Monitor.Wait(_gate, Poll);
            }

            var passed = new ManualResetEventSlim();
            ThreadPool.UnsafeQueueUserWorkItem(_ => Post(passed.Set), null);
            if (!passed.Wait(RoundLimit) && Wait(() => passed.IsSet) is not StageEnd.Reached and var end)
                return end;
            lock (_gate)
                round = _events == before ? round : -1;
        }

        return StageEnd.Reached;
    }

    public void Dispose()
    {
        Heartbeat.Beat();
        _ready.CompleteAdding();
        // Ends a call that is blocked for ever.
        if (_isBusy)
            _thread.Interrupt();
    }

    private void Post(Action action)
    {
        try
        {
            _ready.Add(action);
        }
        catch (InvalidOperationException)
        {
            // The verdict is given: nobody waits for the rest.
        }
    }

    private void Run()
    {
        SynchronizationContext.SetSynchronizationContext(new Context(this));
        _flow.Begin();
        foreach (var action in _ready.GetConsumingEnumerable())
        {
            _isBusy = true;
            try
            {
                action();
            }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Failure ??= e;
            }

            _isBusy = false;
        }
    }

    private sealed class Context(AsyncStage stage) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => stage.Post(() => d(state));
    }
}
