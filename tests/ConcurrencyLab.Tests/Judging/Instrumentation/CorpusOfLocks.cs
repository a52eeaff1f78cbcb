using System.Runtime.CompilerServices;

#pragma warning disable CA2002, CA2008, IDE0059, VSTHRD002, VSTHRD103, VSTHRD105, VSTHRD110, xUnit1031
namespace ConcurrencyLab.Tests;

/// <summary>What is replaced: locks, semaphores, events, threads and tasks, alone and among themselves.</summary>
internal static class CorpusOfLocks
{
    private static readonly object s_gate = new();
    private static int s_number;

    public static object? Lock_statement()
    {
        lock (s_gate)
        {
            lock (s_gate)
                return Monitor.IsEntered(s_gate);
        }
    }

    public static object? Lock_on_null()
    {
        object? gate = null;
        lock (gate!)
            return 1;
    }

    public static object? Lock_left_by_an_exception()
    {
        try
        {
            lock (s_gate)
                throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            return Monitor.IsEntered(s_gate);
        }
    }

    public static object? Exit_without_enter()
    {
        Monitor.Exit(new object());
        return null;
    }

    public static object? Try_enter()
    {
        var taken = false;
        Monitor.TryEnter(s_gate, ref taken);
        var again = Monitor.TryEnter(s_gate, 10);
        Monitor.Exit(s_gate);
        Monitor.Exit(s_gate);
        return (taken, again);
    }

    public static object? Wait_without_a_pulse()
    {
        lock (s_gate)
            return Monitor.Wait(s_gate, 1);
    }

    public static object? Pulse_without_the_lock()
    {
        Monitor.Pulse(s_gate);
        return null;
    }

    public static object? Lock_object()
    {
        var gate = new Lock();
        lock (gate)
        {
            using (gate.EnterScope())
                return gate.IsHeldByCurrentThread && gate.TryEnter();
        }
    }

    public static object? Lock_object_given_back()
    {
        var gate = new Lock();
        using (gate.EnterScope())
        {
        }

        return gate.IsHeldByCurrentThread;
    }

    public static object? Semaphore()
    {
        using var gate = new SemaphoreSlim(1, 2);
        gate.Wait();
        var second = gate.Wait(0);
        gate.Release(2);
        return (second, gate.CurrentCount);
    }

    public static object? Semaphore_above_its_maximum()
    {
        using var gate = new SemaphoreSlim(1, 1);
        return gate.Release();
    }

    public static object? Semaphore_disposed()
    {
        var gate = new SemaphoreSlim(1);
        gate.Dispose();
        gate.Wait();
        return null;
    }

    public static object? Handles()
    {
        using var gate = new AutoResetEvent(true);
        using var mutex = new Mutex();
        var first = gate.WaitOne();
        var second = gate.WaitOne(1);
        mutex.WaitOne();
        mutex.ReleaseMutex();
        return (first, second, gate.Set(), gate.WaitOne(TimeSpan.FromMilliseconds(1)));
    }

    public static object? Mutex_of_nobody()
    {
        using var mutex = new Mutex();
        mutex.ReleaseMutex();
        return null;
    }

    public static object? Reader_and_writer()
    {
        using var gate = new ReaderWriterLockSlim();
        gate.EnterReadLock();
        gate.ExitReadLock();
        gate.EnterUpgradeableReadLock();
        gate.EnterWriteLock();
        var isHeld = gate.IsWriteLockHeld;
        gate.ExitWriteLock();
        gate.ExitUpgradeableReadLock();
        return (isHeld, gate.IsWriteLockHeld);
    }

    public static object? Interlocked_operations()
    {
        s_number = 1;
        return (Interlocked.Increment(ref s_number), Interlocked.Add(ref s_number, 3), Interlocked.Exchange(ref s_number, 9), Interlocked.CompareExchange(ref s_number, 4, 9), Volatile.Read(ref s_number));
    }

    public static object? Synchronized_method() => new Synchronized().Add(3) + Synchronized.AddTo(4);

    public static object? Spinning()
    {
        var (gate, taken) = (new SpinLock(false), false);
        gate.Enter(ref taken);
        gate.Exit();
        SpinWait.SpinUntil(() => taken);
        return taken;
    }

    private sealed class Synchronized
    {
        private int _sum = 1;

        [MethodImpl(MethodImplOptions.Synchronized)]
        public static int AddTo(int n) => n + 1;

        [MethodImpl(MethodImplOptions.Synchronized)]
        public int Add(int n) => _sum += n;
    }
}
