namespace ConcurrencyLab.Tests;

/// <summary>Loops that never end, and those that wait.</summary>
public sealed class BusyWaitTests
{
    [Fact(Timeout = 900_000)]
    public void A_loop_that_never_ends_is_an_end_and_is_ended_at_its_next_point()
    {
        var fair = new ScheduledNumber(Turns.Fair);
        using var ended = new ManualResetEventSlim();
        fair.Scheduler.Add(() =>
        {
            try
            {
                while (true)
                    fair.Read();
            }
            finally
            {
                ended.Set();
            }
        });

        Assert.Equal(RunEnd.StepLimit, fair.Scheduler.Run());
        ended.Wait(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 900_000)]
    public void One_that_looks_again_and_again_is_told_from_one_that_stops_until_it_may_go_on()
    {
        Assert.Equal(RunEnd.BusyWait, RunTwo(enter: number =>
        {
            while (number.Read() != 0)
            {
            }

            number.Write(1);
        }, leave: number => number.Write(0)));
        using var gate = new SemaphoreSlim(1);
        Assert.Equal(RunEnd.Finished, RunTwo(enter: _ => ControlledSemaphore.Wait(gate), leave: _ => gate.Release()));

        // The first one gets inside, and is stopped there while the second one gets all turns.
        static RunEnd RunTwo(Action<ScheduledNumber> enter, Action<ScheduledNumber> leave)
        {
            var number = new ScheduledNumber(new TurnOrder(Turns.LastThrough, 3));
            using var firstIsIn = new ManualResetEventSlim();
            number.Scheduler.Add(() =>
            {
                enter(number);
                firstIsIn.Set();
                number.Scheduler.SchedulingPoint();
                number.Scheduler.SchedulingPoint();
                leave(number);
            });
            number.Scheduler.Add(() =>
            {
                ControlledEvents.Wait(firstIsIn);
                enter(number);
                leave(number);
            });
            return number.Scheduler.Run();
        }
    }

    [Fact(Timeout = 900_000)]
    public void A_loop_without_end_is_none_that_waits_for_another_thread()
    {
        var number = new ScheduledNumber(Turns.LastThrough);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            number.Scheduler.Add(() =>
            {
                while (true)
                    number.Read();
            });
        }

        Assert.Equal(RunEnd.StepLimit, number.Scheduler.Run());
    }

    /// <summary>Between its points nothing of it is seen but that it does not block; the other one's turns may run out first.</summary>
    [Theory(Timeout = 900_000)]
    [InlineData(20)]
    [InlineData(2)]
    public void A_loop_without_a_point_is_one_that_waits(int turnsOfTheOther)
    {
        var (number, stop) = (new ScheduledNumber(Turns.Fair), false);
        number.Scheduler.Add(() =>
        {
            while (!Volatile.Read(ref stop))
            {
            }
        });
        number.Scheduler.Add(() =>
        {
            for (var i = 0; i < turnsOfTheOther; i++)
                number.Scheduler.SchedulingPoint();
        });

        var end = number.Scheduler.Run();
        Volatile.Write(ref stop, true);

        Assert.Equal(RunEnd.BusyWait, end);
    }
}
