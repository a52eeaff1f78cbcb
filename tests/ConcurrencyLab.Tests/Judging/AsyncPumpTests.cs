using System.Runtime.CompilerServices;

#pragma warning disable VSTHRD002, VSTHRD003, VSTHRD103, VSTHRD110 // Blocking is what the pump must find out.

namespace ConcurrencyLab.Tests;

public sealed class AsyncPumpTests : IDisposable
{
    private readonly AsyncPump _pump = new((Action)Nothing);
    private readonly PendingCalls _pending;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public AsyncPumpTests() => _pending = new PendingCalls(_pump);

    [Fact(Timeout = 180_000)]
    public void Code_that_awaits_gives_the_thread_back_to_the_next_call()
    {
        PumpedCall[] calls = [.. Enumerable.Range(0, 20).Select(i => Call(async () => await _pending.CallAsync(i, "")))];

        Assert.Equal(PumpEnd.Settled, _pump.Settle());
        Assert.Equal(20, _pending.Pending.Count);
        Assert.Equal(1, _pending.Threads);
        Assert.DoesNotContain(calls, call => call.IsCompleted);
    }

    [Fact(Timeout = 180_000)]
    public void A_call_goes_on_when_it_is_let_and_not_before()
    {
        var call = Call(async () => await _pending.CallAsync(0, "a") + await _pending.CallAsync(0, "b"));
        _pump.Settle();
        Assert.Equal(["a"], _pending.All.Select(pending => pending.Argument));

        _pending.Pending[0].Release();
        _pump.Settle();
        Assert.Equal(["b"], _pending.Pending.Select(pending => pending.Argument));

        _pending.Pending[0].Release();
        _pump.Settle();
        Assert.Equal("[a][b]", call.Result<string>());
    }

    [Fact(Timeout = 180_000)]
    public void Waiting_for_a_task_on_the_thread_blocks_it()
    {
        Start(() =>
        {
            _pending.CallAsync(0, "").Wait(Token);
            return Task.CompletedTask;
        });

        Assert.Equal(PumpEnd.Blocked, _pump.Settle());
        Assert.False(_pump.IsKeptLater);
    }

    [Fact(Timeout = 180_000)]
    public void Sleeping_and_looking_again_blocks_the_thread_too() => Assert.Equal(PumpEnd.Blocked, End(async () =>
    {
        var pending = _pending.CallAsync(0, "");
        while (!pending.IsCompleted)
            Thread.Sleep(1);
        await pending;
    }));

    [Fact(Timeout = 180_000)]
    public void What_follows_an_await_may_block_later()
    {
        Start(async () =>
        {
            await Task.Yield();
            _pending.CallAsync(0, "").Wait(Token);
        });

        Assert.Equal(PumpEnd.Blocked, _pump.Settle());
        Assert.True(_pump.IsKeptLater);
    }

    [Fact(Timeout = 180_000)]
    public void Code_that_is_not_copied_is_seen_to_block_as_well()
    {
        _pump.Start(() =>
        {
            Thread.Sleep(Timeout.Infinite);
            return Task.CompletedTask;
        });

        Assert.Equal(PumpEnd.Blocked, _pump.Settle());
    }

    [Fact(Timeout = 180_000)]
    public void Looking_again_and_again_is_spinning() => Assert.Equal(PumpEnd.Spinning, End(() =>
    {
        var pending = _pending.CallAsync(0, "");
        while (!pending.IsCompleted)
            Thread.SpinWait(10);
        return pending;
    }));

    [Fact(Timeout = 180_000)]
    public void Looking_again_after_each_yield_is_spinning() => Assert.Equal(PumpEnd.Spinning, End(async () =>
    {
        var pending = _pending.CallAsync(0, "");
        while (!pending.IsCompleted)
            await Task.Yield();
    }));

    [Theory(Timeout = 180_000)]
    [InlineData("Task.Run")]
    [InlineData("LongRunning")]
    [InlineData("Thread")]
    [InlineData("QueueUserWorkItem")]
    [InlineData("ContinueWith")]
    [InlineData("ConfigureAwait")]
    public void Work_that_blocks_elsewhere_keeps_a_thread(string how)
    {
        Start(() => Elsewhere(how, () => _pending.CallAsync(0, "").Wait(Token)));

        Assert.Equal(PumpEnd.Settled, _pump.Settle());
        Assert.True(_pump.KeepsAnotherThread);

        _pending.Pending[0].Release();
        _pump.Settle();
        Assert.False(_pump.KeepsAnotherThread);
    }

    [Fact(Timeout = 180_000)]
    public void Work_that_awaits_elsewhere_keeps_none()
    {
        var call = Call(() => Task.Run(async () => await _pending.CallAsync(0, "a"), Token));

        Assert.Equal(PumpEnd.Settled, _pump.Settle());
        Assert.False(_pump.KeepsAnotherThread);
        _pending.Pending[0].Release();
        _pump.Settle();
        Assert.Equal("[a]", call.Result<string>());
    }

    [Fact(Timeout = 180_000)]
    public void What_a_call_throws_is_its_failure_whether_at_once_or_later()
    {
        var atOnce = Start(() => throw new InvalidOperationException("at once"));
        var later = Start(async () =>
        {
            await _pending.CallAsync(0, "");
            throw new InvalidOperationException("later");
        });
        _pump.Settle();
        _pending.Pending[0].Release();
        _pump.Settle();

        Assert.Equal("at once", atOnce.Failure?.Message);
        Assert.Equal("later", later.Failure?.Message);
    }

    [Fact(Timeout = 180_000)]
    public void A_method_that_returns_null_has_failed()
    {
#pragma warning disable VSTHRD114 // It is what a learner may do.
        var call = Start(() => null!);
#pragma warning restore VSTHRD114
        _pump.Settle();

        Assert.IsType<InvalidOperationException>(call.Failure);
    }

    [Fact(Timeout = 180_000)]
    public void What_async_void_throws_is_kept_by_the_pump()
    {
        Start(() =>
        {
            FailLater();
            return Task.CompletedTask;
        });
        _pump.Settle();

        Assert.Equal("nobody awaits", _pump.Failure?.Message);

#pragma warning disable VSTHRD100 // It is what the pump must survive.
        static async void FailLater()
#pragma warning restore VSTHRD100
        {
            await Task.Yield();
            throw new InvalidOperationException("nobody awaits");
        }
    }

    [Fact(Timeout = 180_000)]
    public void A_state_machine_that_is_a_struct_moves_off_the_stack_once()
    {
        var call = Start(() =>
        {
            var machine = new StructMachine { Builder = AsyncTaskMethodBuilder<string>.Create(), Pending = _pending };
            machine.Builder.Start(ref machine);
            return machine.Builder.Task;
        });
        for (var i = 0; i < 3; i++)
        {
            _pump.Settle();
            Assert.False(call.IsCompleted);
            _pending.Pending[0].Release();
        }

        _pump.Settle();
        Assert.Equal("[0][1][2]", call.Result<string>());
    }

    private static void Nothing()
    {
    }

    public void Dispose()
    {
        _pending.Dispose();
        _pump.Dispose();
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

    private PumpedCall Start(Func<Task> call) => _pump.Start(InstrumentedCopy.Of(call));

    private PumpedCall Call(Func<Task<string>> call) => _pump.Start(InstrumentedCopy.Of(call));

    private PumpEnd End(Func<Task> call)
    {
        Start(call);
        return _pump.Settle();
    }

    private struct StructMachine : IAsyncStateMachine
    {
        public AsyncTaskMethodBuilder<string> Builder;
        public PendingCalls Pending;
        private TaskAwaiter<string> _awaiter;
        private int _calls;
        private string _result;

        public void MoveNext()
        {
            for (; _calls < 3; _calls++)
            {
                if (_awaiter.Equals(default(TaskAwaiter<string>)))
                {
                    _awaiter = Pending.CallAsync(0, $"{_calls}").GetAwaiter();
                    Builder.AwaitUnsafeOnCompleted(ref _awaiter, ref this);
                    return;
                }

                _result += _awaiter.GetResult();
                _awaiter = default;
            }

            Builder.SetResult(_result);
        }

        public void SetStateMachine(IAsyncStateMachine stateMachine)
        {
        }
    }
}
