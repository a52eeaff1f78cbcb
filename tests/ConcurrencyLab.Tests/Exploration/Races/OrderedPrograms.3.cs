#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram A_semaphore_as_a_signal()
    {
        int data = 0, seen = 0;
        SemaphoreSlim ready = new(0);
        return new(
            "",
            () =>
            {
                data = 1;
                ready.Release();
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static RaceProgram An_event()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            "",
            () =>
            {
                data = 1;
                ready.Set();
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static RaceProgram An_event_of_the_system()
    {
        int data = 0, seen = 0;
        AutoResetEvent ready = new(false);
        return new(
            "",
            () =>
            {
                ready.WaitOne();
                seen = data;
            },
            () =>
            {
                data = 1;
                ready.Set();
            });
    }

    public static RaceProgram A_countdown()
    {
        int a = 0, b = 0, sum = 0;
        CountdownEvent both = new(2);
        return new(
            "",
            () =>
            {
                a = 1;
                both.Signal();
            },
            () =>
            {
                b = 2;
                both.Signal();
            },
            () =>
            {
                both.Wait();
                sum = a + b;
            });
    }

    public static RaceProgram A_barrier()
    {
        int[] parts = [0, 0];
        int[] sums = [0, 0];
        Barrier both = new(2);
        return new("", () => Work(0), () => Work(1));

        void Work(int i)
        {
            parts[i] = i + 1;
            both.SignalAndWait();
            sums[i] = parts[0] + parts[1];
        }
    }

    public static RaceProgram A_mutex()
    {
        var total = 0;
        Mutex gate = new();
        return new("", Body, Body);

        void Body()
        {
            gate.WaitOne();
            total++;
            gate.ReleaseMutex();
        }
    }

    public static RaceProgram Read_locks_and_a_write_lock()
    {
        int total = 0, a = 0, b = 0;
        ReaderWriterLockSlim gate = new();
        return new(
            "",
            () => a = Read(),
            () =>
            {
                gate.EnterWriteLock();
                total++;
                gate.ExitWriteLock();
            },
            () => b = Read());

        int Read()
        {
            gate.EnterReadLock();
            try
            {
                return total;
            }
            finally
            {
                gate.ExitReadLock();
            }
        }
    }

    public static RaceProgram Pulse_and_wait()
    {
        int items = 0, taken = 0;
        object gate = new();
        return new(
            "",
            () =>
            {
                lock (gate)
                {
                    while (items == 0)
                        Monitor.Wait(gate);
                    taken = items;
                }
            },
            () =>
            {
                lock (gate)
                {
                    items = 1;
                    Monitor.PulseAll(gate);
                }
            });
    }
}
