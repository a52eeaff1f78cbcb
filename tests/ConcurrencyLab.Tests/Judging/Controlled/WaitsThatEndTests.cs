using System.IO.Pipes;

#pragma warning disable VSTHRD103 // The code under judgement may do anything.

namespace ConcurrencyLab.Tests;

/// <summary>Who leaves before others have come, and what they leave behind.</summary>
public sealed class WaitsThatEndTests : PumpTest
{
    [Fact(Timeout = 900_000)]
    public void Whoever_leaves_a_barrier_lets_those_through_that_waited_for_them()
    {
        using Barrier barrier = new(2);
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of(() => barrier.SignalAndWait()));
        scheduler.Add(InstrumentedCopy.Of(() => barrier.RemoveParticipant()));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Null(scheduler.Failure);
    }

    [Fact(Timeout = 900_000)]
    public void A_permit_that_came_in_time_leaves_no_timer_behind()
    {
        using SemaphoreSlim gate = new(0);
        var call = Call(async () => $"{await gate.WaitAsync(1_000)}");
        Pump.Settle();
        gate.Release();
        Pump.Settle();

        Assert.Equal("True", call.Result<string>());
        Assert.Null(Pump.Scheduler.Clock.Next);
    }

    [Fact(Timeout = 900_000)]
    public void A_permit_that_was_given_before_the_semaphore_went_is_a_permit()
    {
        SemaphoreSlim gate = new(0);
        var call = Call(async () =>
        {
            await gate.WaitAsync();
            return "taken";
        });
        Pump.Settle();
        gate.Release();
        gate.Dispose();
        Pump.Settle();

        Assert.Equal("taken", call.Result<string>());
        Assert.Null(Pump.Failure);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_call_that_nobody_sees_the_end_of_is_no_heartbeat()
    {
        await using AnonymousPipeServerStream server = new(PipeDirection.Out);
        await using AnonymousPipeClientStream client = new(PipeDirection.In, server.ClientSafePipeHandle);
        var heartbeat = Heartbeat.Begin();
        var scheduler = new ControlledScheduler(() => "");
        // The operating system keeps the thread, and the runtime does not know.
        scheduler.Add(() => client.ReadByte());
        var run = Task.Run(scheduler.Run, Token);

        var hasEnded = await heartbeat.WaitAsync(run, TimeSpan.FromSeconds(1));
        server.WriteByte(1);
        await run;

        Assert.False(hasEnded);
    }
}
