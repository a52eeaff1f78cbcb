namespace ConcurrencyLab.Tests;

/// <summary>Bodies that throw, and bodies that cannot be explored.</summary>
public sealed class ExplorerBodyTests
{
    private int _total;

    [Fact]
    public void An_exception_is_an_outcome_and_never_right()
    {
        var result = Explorer.Run(2, Reset, () => _total, async step =>
        {
            _total++;
            await step("足した");
            if (_total == 2)
                throw new InvalidOperationException("2 になった");
        });

        Assert.Contains(result.Outcomes, o => o is { Kind: OutcomeKind.Exception, Text: "例外: 2 になった", IsRight: false });
    }

    [Fact]
    public void A_body_that_throws_at_once_is_an_outcome_too()
    {
        var result = Explorer.Run(2, Reset, () => _total, _ => throw new InvalidOperationException("だめ"));

        Assert.Equal(("例外: だめ", "A"), (Assert.Single(result.Outcomes).Text, result.ShortestFailing?.ToString()));
    }

    [Fact]
    public void A_cancelled_body_is_an_exception()
    {
        var result = Explorer.Run(1, Reset, () => _total, _ => Task.FromCanceled(new CancellationToken(canceled: true)));

        Assert.Equal(OutcomeKind.Exception, Assert.Single(result.Outcomes).Kind);
    }

    [Fact]
    public void A_body_that_never_comes_back_ends_in_an_error()
    {
        using var stuck = new ManualResetEventSlim();
        var experiment = Experiment<int>.Of([_ => Task.FromResult(stuck.Wait(TimeSpan.FromSeconds(30)))], Reset, () => _total, correct: null);

        var error = Assert.Throws<TimeoutException>(() => Explorer.Run(experiment, maxSchedules: 1, seed: 1, TimeSpan.FromMilliseconds(50)));
        stuck.Set();

        Assert.Contains("カーネルを再起動して", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Awaiting_something_else_is_refused()
    {
        var never = new TaskCompletionSource();

        var message = Refusal(async step =>
        {
            await step("読んだ");
            await never.Task;
        });

        Assert.Contains("スレッド A が「読んだ」のあとで、step とロック以外のもの（Task.Delay など）を await しました", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_without_await_is_refused()
    {
        var message = Refusal(step =>
        {
            _ = step("読んだ");
            return Task.CompletedTask;
        });

        Assert.Contains("await step(\"読んだ\")", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_steps_at_once_are_refused()
    {
        var message = Refusal(step => Task.WhenAll(OneAsync(step), OneAsync(step)));

        Assert.Contains("1 つずつ await", message, StringComparison.Ordinal);

        static async Task OneAsync(Step step) => await step("読んだ");
    }

    [Fact]
    public void A_step_of_another_thread_is_refused()
    {
        Step? others = null;

        var message = Refusal(async step =>
        {
            others ??= step;
            await step("読んだ");
            await others("横取りした");
        });

        Assert.Contains("スレッド A の番でないとき", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reset_that_restores_nothing_is_found_out()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Explorer.Run(2, () => { }, () => _total, async step =>
        {
            await step("これから足す");
            _total++;
        }));

        Assert.Contains("reset が", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_goes_another_way_the_next_time_is_found_out()
    {
        var visits = 0;
        var error = Assert.Throws<InvalidOperationException>(() => Explorer.Run(2, Reset, () => _total, async step =>
        {
            await step(++visits > 20 ? "飽きた" : "読んだ");
            await step("足した");
        }));

        Assert.Contains("違う動き", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Helper_functions_with_steps_may_be_awaited()
    {
        var result = new ReadAddWrite().ExploreWithFourSegments(2);

        Assert.Equal(70, result.Schedules);
    }

    [Fact]
    public void What_a_body_prints_reaches_the_console_of_the_caller()
    {
        var context = new AsyncLocal<string> { Value = "セル" };
        var seen = new HashSet<string?>();
        Explorer.Run(2, Reset, () => _total, async step =>
        {
            await step("読んだ");
            seen.Add(context.Value);
        });

        Assert.Equal(["セル"], seen);
    }

    [Fact]
    public async Task The_callers_context_is_as_before_afterwards()
    {
        var context = SynchronizationContext.Current;

        new ReadAddWrite().Explore(2);

        Assert.False(ExecutionContext.IsFlowSuppressed());
        Assert.Same(context, SynchronizationContext.Current);
        await Task.Yield();
    }

    private string Refusal(Func<Step, Task> body) =>
        Assert.Throws<InvalidOperationException>(() => Explorer.Run(2, Reset, () => _total, body)).Message;

    private void Reset() => _total = 0;
}
