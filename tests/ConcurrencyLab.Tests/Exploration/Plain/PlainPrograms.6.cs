#pragma warning disable CA1508, CA2002, IDE0059, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram A_spin_lock_of_the_library()
    {
        var total = 0;
        SpinLock gate = new(enableThreadOwnerTracking: false);
        return new(() => total = 0, () => total, Count, Count) { Ends = ["2"] };

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
            }) { Loops = true, Ends = ["1"] };
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
            }) { Loops = true, Ends = ["1"] };
    }

    public static PlainProgram Looking_whether_a_thread_lives()
    {
        bool done = false, seen = false;
        return new(
            () => (done, seen) = (false, false),
            () => seen,
            () =>
            {
                var thread = new Thread(() => done = true);
                thread.Start();
                while (thread.IsAlive)
                {
                }

                seen = done;
            }) { Loops = true, Ends = ["True"] };
    }

    // Made in the code that is explored, so that others can come between in what is done after the phase.
    public static PlainProgram What_is_done_after_a_phase_is_done_before_anybody_goes_on()
    {
        int x = 0, y = 0, sum = 0, first = 0, second = 0;
        return new(
            () => (x, y, sum, first, second) = (0, 0, 0, 0, 0),
            () => (first, second),
            () =>
            {
                Barrier barrier = new(2, _ =>
                {
                    sum = x;
                    sum += y;
                });
                var other = new Thread(() =>
                {
                    x = 1;
                    barrier.SignalAndWait();
                    first = sum;
                });
                other.Start();
                y = 1;
                barrier.SignalAndWait();
                second = sum;
                other.Join();
            }) { Ends = ["(2, 2)"] };
    }

    public static PlainProgram A_value_that_is_made_once()
    {
        int made = 0, sum = 0;
        return new(
            () => (made, sum) = (0, 0),
            () => (made, sum),
            () =>
            {
                Lazy<int> lazy = new(() => ++made);
                var other = new Thread(() => Interlocked.Add(ref sum, lazy.Value));
                other.Start();
                Interlocked.Add(ref sum, lazy.Value);
                other.Join();
            }) { Ends = ["(1, 2)"] };
    }
}
