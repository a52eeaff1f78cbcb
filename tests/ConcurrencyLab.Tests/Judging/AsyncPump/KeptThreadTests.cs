#pragma warning disable VSTHRD002, VSTHRD003, VSTHRD103, VSTHRD110 // Blocking is what the pump must find out.

namespace ConcurrencyLab.Tests;

/// <summary>A thread that is kept inside the code, or kept busy, is known.</summary>
public sealed class KeptThreadTests : PumpTest
{
    [Fact(Timeout = 900_000)]
    public void Waiting_for_a_task_on_the_thread_blocks_it()
    {
        Start(() =>
        {
            Pending.CallAsync(0, "").Wait(Token);
            return Task.CompletedTask;
        });

        Assert.Equal(PumpEnd.Blocked, Pump.Settle());
        Assert.False(Pump.IsKeptLater);
    }

    [Fact(Timeout = 900_000)]
    public void Sleeping_and_looking_again_blocks_the_thread_too() => Assert.Equal(PumpEnd.Blocked, End(async () =>
    {
        var pending = Pending.CallAsync(0, "");
        while (!pending.IsCompleted)
            Thread.Sleep(1);
        await pending;
    }));

    [Fact(Timeout = 900_000)]
    public void What_follows_an_await_may_block_later()
    {
        Start(async () =>
        {
            await Task.Yield();
            Pending.CallAsync(0, "").Wait(Token);
        });

        Assert.Equal(PumpEnd.Blocked, Pump.Settle());
        Assert.True(Pump.IsKeptLater);
    }

    [Fact(Timeout = 900_000)]
    public void Code_that_is_not_copied_is_seen_to_block_as_well()
    {
        Pump.Start(() =>
        {
            Thread.Sleep(Timeout.Infinite);
            return Task.CompletedTask;
        });

        Assert.Equal(PumpEnd.Blocked, Pump.Settle());
    }

    [Fact(Timeout = 900_000)]
    public void Looking_again_and_again_is_spinning() => Assert.Equal(PumpEnd.Spinning, End(() =>
    {
        var pending = Pending.CallAsync(0, "");
        while (!pending.IsCompleted)
            Thread.SpinWait(10);
        return pending;
    }));

    [Fact(Timeout = 900_000)]
    public void Looking_again_after_each_yield_is_spinning() => Assert.Equal(PumpEnd.Spinning, End(async () =>
    {
        var pending = Pending.CallAsync(0, "");
        while (!pending.IsCompleted)
            await Task.Yield();
    }));

    [Theory(Timeout = 900_000)]
    [InlineData("Task.Run")]
    [InlineData("LongRunning")]
    [InlineData("Thread")]
    [InlineData("QueueUserWorkItem")]
    [InlineData("ContinueWith")]
    [InlineData("ConfigureAwait")]
    public void Work_that_blocks_elsewhere_keeps_a_thread(string how)
    {
        Start(() => Elsewhere(how, () => Pending.CallAsync(0, "").Wait(Token)));

        Assert.Equal(PumpEnd.Settled, Pump.Settle());
        Assert.True(Pump.KeepsAnotherThread);

        Pending.Pending[0].Release();
        Pump.Settle();
        Assert.False(Pump.KeepsAnotherThread);
    }

    [Fact(Timeout = 900_000)]
    public void Work_that_awaits_elsewhere_keeps_none()
    {
        var call = Call(() => Task.Run(async () => await Pending.CallAsync(0, "a"), Token));

        Assert.Equal(PumpEnd.Settled, Pump.Settle());
        Assert.False(Pump.KeepsAnotherThread);
        Pending.Pending[0].Release();
        Pump.Settle();
        Assert.Equal("[a]", call.Result<string>());
    }

    private static async Task Elsewhere(string how, Action work)
    {
        switch (how)
        {
            case "Task.Run":
                await Task.Run(work, Token);
                break;
            case "LongRunning":
                await Task.Factory.StartNew(work, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                break;
            case "Thread":
                new Thread(() => work()).Start();
                break;
            case "QueueUserWorkItem":
                ThreadPool.QueueUserWorkItem(_ => work());
                break;
            case "ContinueWith":
                _ = Task.CompletedTask.ContinueWith(_ => work(), Token, TaskContinuationOptions.None, TaskScheduler.Current);
                break;
            default:
                await Task.Delay(0, Token).ContinueWith(_ => { }, TaskScheduler.Current).ConfigureAwait(false);
                work();
                break;
        }
    }
}
