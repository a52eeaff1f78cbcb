#pragma warning disable CA1508, CA2002, IDE0059, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    // The lock outlives the orders, and with it whoever would still wait there.
    public static PlainProgram A_pulse_that_may_come_too_early()
    {
        var pulsed = 0;
        object gate = new();
        return new(
            () => pulsed = 0,
            () => pulsed,
            () =>
            {
                lock (gate)
                {
                    Monitor.Wait(gate);
                    pulsed++;
                }
            },
            () =>
            {
                lock (gate)
                    Monitor.Pulse(gate);
            });
    }

    public static PlainProgram A_spin_lock_of_the_library()
    {
        var total = 0;
        SpinLock gate = new(enableThreadOwnerTracking: false);
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            var taken = false;
            gate.Enter(ref taken);
            total++;
            gate.Exit();
        }
    }

    public static PlainProgram Waiting_until_a_condition_holds()
    {
        int ready = 0, seen = 0;
        return new(
            () => (ready, seen) = (0, 0),
            () => seen,
            () => ready = 1,
            () =>
            {
                SpinWait.SpinUntil(() => ready == 1);
                seen = ready;
            }) { Loops = true };
    }

    public static PlainProgram Looking_whether_an_event_is_set()
    {
        var (data, seen) = (0, 0);
        ManualResetEventSlim gate = new();
        return new(
            () =>
            {
                (data, seen) = (0, 0);
                gate = new ManualResetEventSlim();
            },
            () => seen,
            () =>
            {
                data = 1;
                gate.Set();
            },
            () =>
            {
                while (!gate.IsSet)
                {
                }

                seen = data;
            }) { Loops = true };
    }

    public static PlainProgram What_is_done_after_a_phase_is_done_before_anybody_goes_on()
    {
        int x = 0, y = 0, sum = 0, seen = 0;
        Barrier barrier = new(2);
        return new(
            () =>
            {
                (x, y, sum, seen) = (0, 0, 0, 0);
                barrier = new Barrier(2, _ => sum = x + y);
            },
            () => (sum, seen),
            () =>
            {
                x = 1;
                barrier.SignalAndWait();
            },
            () =>
            {
                y = 1;
                barrier.SignalAndWait();
                seen = sum;
            });
    }
}
