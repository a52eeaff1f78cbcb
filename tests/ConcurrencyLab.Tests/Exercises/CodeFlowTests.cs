namespace ConcurrencyLab.Tests;

public sealed class CodeFlowTests : IDisposable
{
    private readonly CodeFlow _flow = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _begun = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public void A_thread_of_the_pool_is_kept_while_it_waits_and_no_longer()
    {
        Follow(() => _ = Task.Run(WaitForTheHeld, Token));

        Assert.True(_flow.KeepsAnotherThread());
        _held.SetResult();
        Assert.False(_flow.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void A_thread_of_its_own_that_waits_is_kept()
    {
        Follow(() => DedicatedThread.Start(WaitForTheHeld));

        Assert.True(_flow.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void A_thread_that_sleeps_and_looks_again_is_kept()
    {
        Follow(() => _ = Task.Run(() => Look(() => Thread.Sleep(1)), Token));

        Assert.True(_flow.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void A_thread_that_looks_again_and_never_waits_is_kept()
    {
        Follow(() => _ = Task.Run(() => Look(() => Thread.SpinWait(100)), Token));

        Assert.True(_flow.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void The_thread_that_was_given_is_not_another_one()
    {
        Follow(WaitForTheHeld);

        Assert.False(_flow.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void Code_that_awaits_keeps_none()
    {
        Follow(() => _ = Task.Run(async () =>
        {
            _begun.Set();
            await _held.Task;
        }, Token));

        Assert.False(_flow.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void What_a_thread_does_when_the_code_has_given_it_back_is_not_the_codes()
    {
        ExecutionContext? context = null;
        using var captured = new ManualResetEventSlim();
        DedicatedThread.Start(() =>
        {
            _flow.Begin();
            context = ExecutionContext.Capture();
            captured.Set();
        });
        captured.Wait(Token);
        DedicatedThread.Start(() =>
        {
            ExecutionContext.Run(context!, static _ => { }, null);
            WaitForTheHeld();
        });
        _begun.Wait(Token);

        Assert.False(_flow.KeepsAnotherThread());
    }

    public void Dispose() => _held.TrySetResult();

    // On a thread of its own, so that the test's threads are not followed; goes on when the code has begun.
    private void Follow(Action code)
    {
        DedicatedThread.Start(() =>
        {
            _flow.Begin();
            code();
        });
        _begun.Wait(Token);
    }

    private void WaitForTheHeld()
    {
        _begun.Set();
#pragma warning disable VSTHRD002 // It is what must be found out.
        _held.Task.Wait(CancellationToken.None);
#pragma warning restore VSTHRD002
    }

    private void Look(Action pause)
    {
        _begun.Set();
        while (!_held.Task.IsCompleted)
            pause();
    }
}
