namespace ConcurrencyLab.Tests;

public sealed class CodeFlowTests : IDisposable
{
    private readonly CodeFlow _flow = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private bool KeepsAThread => _flow.KeepsAThreadBesides(Thread.CurrentThread);

    public CodeFlowTests() => _flow.Begin();

    [Fact(Timeout = 180_000)]
    public async Task A_thread_of_the_pool_that_waits_is_kept()
    {
        var code = Task.Run(() => WaitForTheHeld(), Token);
        await _begun.Task;

        Assert.True(KeepsAThread);
        _held.SetResult();
        await code;
        Assert.False(KeepsAThread);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_thread_of_its_own_that_waits_is_kept()
    {
        new Thread(WaitForTheHeld) { IsBackground = true }.Start();
        await _begun.Task;

        Assert.True(KeepsAThread);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_thread_that_sleeps_and_looks_again_is_kept()
    {
        _ = Task.Run(() => Look(() => Thread.Sleep(1)), Token);
        await _begun.Task;

        Assert.True(KeepsAThread);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_thread_that_looks_again_and_never_waits_is_kept()
    {
        _ = Task.Run(() => Look(() => Thread.SpinWait(100)), Token);
        await _begun.Task;

        Assert.True(KeepsAThread);
    }

    [Fact(Timeout = 180_000)]
    public async Task Code_that_awaits_keeps_none_before_and_after_it_goes_on()
    {
        var ahead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var code = Task.Run(async () =>
        {
            _begun.SetResult();
            await _held.Task;
            await ahead.Task;
        }, Token);
        await _begun.Task;
        Assert.False(KeepsAThread);

        _held.SetResult();
        Assert.False(KeepsAThread);
        ahead.SetResult();
        await code;
    }

    [Fact(Timeout = 180_000)]
    public async Task What_a_thread_does_when_the_code_has_given_it_back_is_not_the_codes()
    {
        var context = ExecutionContext.Capture()!;
        Thread thread;
        using (ExecutionContext.SuppressFlow())
        {
            thread = new Thread(() =>
            {
                ExecutionContext.Run(context, static _ => { }, null);
                WaitForTheHeld();
            })
            { IsBackground = true };
            thread.Start();
        }

        await _begun.Task;
        Assert.False(KeepsAThread);
    }

    public void Dispose() => _held.TrySetResult();

    private void WaitForTheHeld()
    {
        _begun.SetResult();
#pragma warning disable VSTHRD002 // It is what must be found out.
        _held.Task.Wait(CancellationToken.None);
#pragma warning restore VSTHRD002
    }

    private void Look(Action pause)
    {
        _begun.SetResult();
        while (!_held.Task.IsCompleted)
            pause();
    }
}
