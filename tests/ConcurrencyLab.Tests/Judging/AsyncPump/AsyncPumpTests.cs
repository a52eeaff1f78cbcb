#pragma warning disable VSTHRD002 // The task has completed.
using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

public sealed class AsyncPumpTests : PumpTest
{
    [Fact(Timeout = 900_000)]
    public void Code_that_awaits_gives_the_thread_back_to_the_next_call()
    {
        PumpedCall[] calls = [.. Enumerable.Range(0, 20).Select(i => Call(async () => await Pending.CallAsync(i, "")))];

        Assert.Equal(PumpEnd.Settled, Pump.Settle());
        Assert.Equal(20, Pending.Pending.Count);
        Assert.Equal(1, Pending.Threads);
        Assert.DoesNotContain(calls, call => call.IsCompleted);
    }

    [Fact(Timeout = 900_000)]
    public void A_call_goes_on_when_it_is_let_and_not_before()
    {
        var call = Call(async () => await Pending.CallAsync(0, "a") + await Pending.CallAsync(0, "b"));
        Pump.Settle();
        Assert.Equal(["a"], Pending.All.Select(pending => pending.Argument));

        Pending.Pending[0].Release();
        Pump.Settle();
        Assert.Equal(["b"], Pending.Pending.Select(pending => pending.Argument));

        Pending.Pending[0].Release();
        Pump.Settle();
        Assert.Equal("[a][b]", call.Result<string>());
    }

    [Fact(Timeout = 900_000)]
    public void What_a_call_throws_is_its_failure_whether_at_once_or_later()
    {
        var atOnce = Start(() => throw new InvalidOperationException("at once"));
        var later = Start(async () =>
        {
            await Pending.CallAsync(0, "");
            throw new InvalidOperationException("later");
        });
        Pump.Settle();
        Pending.Pending[0].Release();
        Pump.Settle();

        Assert.Equal("at once", atOnce.Failure?.Message);
        Assert.Equal("later", later.Failure?.Message);
    }

    [Fact(Timeout = 900_000)]
    public void What_a_library_ends_while_the_scheduler_looks_is_not_missed()
    {
        var source = new TaskCompletionSource();
        var hasGoneOn = false;
        Pump.Scheduler.Queue(new Continuation(() => source.Task.IsCompleted, () => hasGoneOn = true));
        _ = Pump.Scheduler.Expect(source.Task, () =>
        {
            source.TrySetResult();
            return false;
        });

        Assert.Equal(PumpEnd.Settled, Pump.Settle());
        Assert.True(hasGoneOn);
    }

    [Fact(Timeout = 900_000)]
    public void A_method_that_returns_null_has_failed()
    {
#pragma warning disable VSTHRD114 // It is what a learner may do.
        var call = Start(() => null!);
#pragma warning restore VSTHRD114
        Pump.Settle();

        Assert.IsType<InvalidOperationException>(call.Failure);
    }

    [Fact(Timeout = 900_000)]
    public void What_async_void_throws_is_kept_by_thePump()
    {
        Start(() =>
        {
            FailLater();
            return Task.CompletedTask;
        });
        Pump.Settle();

        Assert.Equal("nobody awaits", Pump.Failure?.Message);

#pragma warning disable VSTHRD100 // It is what the pump must survive.
        static async void FailLater()
#pragma warning restore VSTHRD100
        {
            await Task.Yield();
            throw new InvalidOperationException("nobody awaits");
        }
    }

    [Fact(Timeout = 900_000)]
    public void A_state_machine_that_is_a_struct_moves_off_the_stack_once()
    {
        var call = Start(() =>
        {
            var machine = new StructMachine { Builder = AsyncTaskMethodBuilder<string>.Create(), Pending = Pending };
            machine.Builder.Start(ref machine);
            return machine.Builder.Task;
        });
        for (var i = 0; i < 3; i++)
        {
            Pump.Settle();
            Assert.False(call.IsCompleted);
            Pending.Pending[0].Release();
        }

        Pump.Settle();
        Assert.Equal("[0][1][2]", call.Result<string>());
    }

    [Fact(Timeout = 900_000)]
    public void What_waits_when_a_run_is_over_goes_on_in_the_next_one()
    {
        var orders = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var served = "";
        Start(async () =>
        {
            await foreach (var order in orders.Reader.ReadAllAsync(Token))
                served += order;
        });
        Pump.Settle();
        Pump.Dispose();

        Action place = () => orders.Writer.TryWrite("a");
        using var next = new AsyncPump(place);
        next.Post(place);
        next.Settle();

        Assert.Equal("a", served);
    }

    [Fact(Timeout = 900_000)]
    public void What_ends_outside_is_waited_for()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "text");
        File.WriteAllText(path, "text");
        var call = Call(async () => await File.ReadAllTextAsync(path, Token));
        while (!call.IsCompleted)
            Pump.Settle();

        Assert.True(Pump.Scheduler.HasForeign);
        Assert.Equal("text", call.Result<string>());
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
