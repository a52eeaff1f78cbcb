namespace ConcurrencyLab.Tests;

public sealed class AsyncStageTests : IDisposable
{
    private readonly AsyncStage _stage = new();
    private readonly HeldCalls _held;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public AsyncStageTests() => _held = new HeldCalls(_stage);

    [Fact(Timeout = 180_000)]
    public void Code_that_awaits_gives_the_thread_back_to_the_next_call()
    {
        StageCall[] calls = [.. Enumerable.Range(0, 20).Select(i => _stage.Start(async () => await _held.CallAsync(i, "", Token)))];

        Assert.Equal(StageEnd.Reached, _stage.Wait(() => _held.Pending.Count == calls.Length));
        Assert.Equal(1, _held.Threads);
        Assert.DoesNotContain(calls, call => call.IsCompleted);
    }

    [Fact(Timeout = 180_000)]
    public void A_call_goes_on_when_it_is_let_and_not_before()
    {
        var call = _stage.Start(FetchBothAsync);

        Assert.Equal(StageEnd.Reached, _stage.Wait(() => _held.Pending.Count == 1));
        Assert.Equal(StageEnd.Reached, _stage.Settle());
        Assert.Equal(["a"], _held.All.Select(held => held.Argument));

        _held.Pending[0].Release();
        Assert.Equal(StageEnd.Reached, _stage.Wait(() => _held.All.Count == 2));
        _held.Pending[0].Release();
        Assert.Equal(StageEnd.Reached, _stage.Wait(() => call.IsCompleted));
        Assert.Equal("[a][b]", call.Result<string>());
    }

    [Fact(Timeout = 180_000)]
    public void Code_that_waits_for_what_it_could_await_blocks_the_thread()
    {
        _stage.Start(() =>
        {
            Wait(_held.CallAsync(0, "", Token));
            return Task.CompletedTask;
        });

        Assert.Equal(StageEnd.Blocked, _stage.Wait(() => false));
        Assert.Equal(StageEnd.Blocked, _stage.Settle());
    }

    [Fact(Timeout = 180_000)]
    public void Code_that_waits_on_the_pool_keeps_another_thread()
    {
        _stage.Start(() => Task.Run(() => Wait(_held.CallAsync(0, "", Token)), Token));

        Assert.Equal(StageEnd.Reached, _stage.Wait(() => _held.Pending.Count == 1));
        Assert.True(_stage.KeepsAnotherThread());
    }

    [Fact(Timeout = 180_000)]
    public void Code_that_asks_again_and_again_keeps_the_thread_busy()
    {
        _stage.Start(() =>
        {
            var held = _held.CallAsync(0, "", Token);
            while (!held.IsCompleted)
                Thread.SpinWait(100);
            return Task.CompletedTask;
        });

        Assert.Equal(StageEnd.Spinning, _stage.Wait(() => false));
    }

    [Fact(Timeout = 180_000)]
    public void A_free_thread_and_nothing_going_on_is_a_stall()
    {
        var call = _stage.Start(() => new TaskCompletionSource().Task);

        Assert.Equal(StageEnd.Stalled, _stage.Wait(() => call.IsCompleted));
    }

    [Fact(Timeout = 180_000)]
    public void Settling_comes_to_an_end_although_code_goes_over_the_pool()
    {
        var call = _stage.Start(async () =>
        {
            for (var i = 0; i < 50; i++)
                await Task.Run(_stage.Happened).ConfigureAwait(i % 2 == 0);
        });

        Assert.Equal(StageEnd.Reached, _stage.Settle());
        Assert.Equal(StageEnd.Reached, _stage.Wait(() => call.IsCompleted));
    }

    [Fact(Timeout = 180_000)]
    public void What_a_call_throws_is_its_failure_whether_at_once_or_later()
    {
        var atOnce = _stage.Start(() => throw new InvalidOperationException("at once"));
        var later = _stage.Start(async () =>
        {
            await _held.CallAsync(0, "", Token);
            throw new InvalidOperationException("later");
        });
        _stage.Wait(() => _held.Pending.Count == 1);
        _held.Pending[0].Release();

        Assert.Equal(StageEnd.Reached, _stage.Wait(() => atOnce.IsCompleted && later.IsCompleted));
        Assert.Equal("at once", atOnce.Failure?.Message);
        Assert.Equal("later", later.Failure?.Message);
    }

    [Fact(Timeout = 180_000)]
    public void A_method_that_returns_null_has_failed()
    {
#pragma warning disable VSTHRD114 // It is what a learner may do.
        var call = _stage.Start(() => null!);
#pragma warning restore VSTHRD114

        Assert.Equal(StageEnd.Reached, _stage.Wait(() => call.IsCompleted));
        Assert.IsType<InvalidOperationException>(call.Failure);
    }

    [Fact(Timeout = 180_000)]
    public void What_async_void_throws_is_kept_by_the_stage()
    {
        _stage.Start(() =>
        {
            FailLater();
            return Task.CompletedTask;
        });

        Assert.Equal(StageEnd.Reached, _stage.Wait(() => _stage.Failure is not null));
        Assert.Equal("nobody awaits", _stage.Failure?.Message);
    }

    [Fact(Timeout = 180_000)]
    public void Disposing_ends_a_call_that_is_blocked_for_ever()
    {
        using var ended = new ManualResetEventSlim();
        using var stage = new AsyncStage();
        stage.Start(() =>
        {
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            finally
            {
                ended.Set();
            }

            return Task.CompletedTask;
        });
        Assert.Equal(StageEnd.Blocked, stage.Wait(() => false));

        stage.Dispose();

        ended.Wait(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _held.Dispose();
        _stage.Dispose();
    }

    private async Task<string> FetchBothAsync() => await _held.CallAsync(0, "a", Token) + await _held.CallAsync(0, "b", Token);

#pragma warning disable VSTHRD002, VSTHRD103 // It is what the stage must find out.
    private static void Wait(Task task) => task.Wait();
#pragma warning restore VSTHRD002, VSTHRD103

#pragma warning disable VSTHRD100 // It is what the stage must survive.
    private static async void FailLater()
#pragma warning restore VSTHRD100
    {
        await Task.Yield();
        throw new InvalidOperationException("nobody awaits");
    }
}
