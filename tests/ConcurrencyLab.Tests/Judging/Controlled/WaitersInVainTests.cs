#pragma warning disable VSTHRD103 // The code under judgement may do anything.

namespace ConcurrencyLab.Tests;

/// <summary>Nobody is given a turn to try what somebody else has just taken: with many threads most turns would be such.</summary>
public sealed class WaitersInVainTests : IDisposable
{
    private const int Threads = 40;
    private const int MostTurns = 6;

    private readonly ReaderWriterLockSlim _slim = new();
    private readonly ReaderWriterLock _old = new();
    private readonly Mutex _mutex = new();
    private readonly AutoResetEvent _event = new(initialState: true);
    private int _count;

    [Fact(Timeout = 900_000)]
    public void Of_those_who_wait_to_write_one_tries() => AssertFewTurns(() =>
    {
        _slim.EnterWriteLock();
        _count++;
        _slim.ExitWriteLock();
    });

    [Fact(Timeout = 900_000)]
    public void Of_those_who_wait_to_read_and_then_write_one_tries() => AssertFewTurns(() =>
    {
        _slim.EnterUpgradeableReadLock();
        _slim.EnterWriteLock();
        _count++;
        _slim.ExitWriteLock();
        _slim.ExitUpgradeableReadLock();
    });

    [Fact(Timeout = 900_000)]
    public void Of_those_who_wait_for_the_older_lock_one_tries() => AssertFewTurns(() =>
    {
        _old.AcquireWriterLock(-1);
        _count++;
        _old.ReleaseWriterLock();
    });

    [Fact(Timeout = 900_000)]
    public void Of_those_who_wait_for_a_mutex_one_tries() => AssertFewTurns(() =>
    {
        _mutex.WaitOne();
        _count++;
        _mutex.ReleaseMutex();
    });

    [Fact(Timeout = 900_000)]
    public void Of_those_who_wait_for_an_event_that_resets_itself_one_tries() => AssertFewTurns(() =>
    {
        _event.WaitOne();
        _count++;
        _event.Set();
    });

    [Fact(Timeout = 900_000)]
    public void Readers_get_in_beside_whoever_may_write_later()
    {
        var mostReading = 0;
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of(() =>
        {
            _slim.EnterUpgradeableReadLock();
            _slim.EnterWriteLock();
            Thread.Yield();
            _slim.ExitWriteLock();
            // What the readers wait for, beside this one.
            while (mostReading < 2)
                Thread.Yield();
            _slim.ExitUpgradeableReadLock();
        }));
        for (var i = 0; i < 2; i++)
        {
            scheduler.Add(InstrumentedCopy.Of(() =>
            {
                _slim.EnterReadLock();
                Interlocked.Increment(ref mostReading);
                Thread.Yield();
                _slim.ExitReadLock();
            }));
        }

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Null(scheduler.Failure);
    }

    public void Dispose()
    {
        _slim.Dispose();
        _mutex.Dispose();
        _event.Dispose();
    }

    private void AssertFewTurns(Action body)
    {
        var scheduler = new ControlledScheduler(() => "");
        for (var i = 0; i < Threads; i++)
            scheduler.Add(InstrumentedCopy.Of(body));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Null(scheduler.Failure);
        Assert.Equal(Threads, _count);
        Assert.InRange(scheduler.Threads.Sum(thread => thread.Turns), Threads, Threads * MostTurns);
    }
}
