using System.IO.Pipes;

namespace ConcurrencyLab.Tests;

/// <summary>What a learner gets from exploring plain code.</summary>
public sealed class PlainExplorerTests
{
    private int _total;

    [Fact(Timeout = 900_000)]
    public async Task A_plain_count_is_explored_without_a_mark()
    {
        var found = await Explorer.RunAsync(reset: Reset, outcome: () => _total, Count, Count);

        Assert.Equal((6, 4, 2, true), (found.Schedules, found.Distinct, found.Correct, found.IsExhaustive));
        Assert.Equal(["2", "1"], found.Outcomes.Select(o => o.Text));
        Assert.Equal("A B B A", found.ShortestFailing?.ToString());
        Assert.Contains("順番は 6 通りあります。そのうち、結果が違いうる 4 通りを実行し、すべてを調べました。", found.ToString(), StringComparison.Ordinal);
        Assert.Contains("_total を読んだ", found.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task An_order_can_be_replayed_by_hand()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, Count, Count);

        Assert.Equal(("1", false), (found.Replay("a b a b").Outcome, found.Replay("a b a b").IsRight));
        Assert.Equal(("2", true), (found.Replay("B B A A").Outcome, found.Replay("B B A A").IsRight));
        Assert.Contains("続きを書いてください", found.Replay("A A B").Problem, StringComparison.Ordinal);
        Assert.Contains("A はもう終わっています", found.Replay("A A A").Problem, StringComparison.Ordinal);
        Assert.Contains("余分です", found.Replay("A A B B B").Problem, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Thousands_of_orders_are_known_from_a_few_runs()
    {
        var (first, second) = (0, 0);
        var found = await Explorer.RunAsync(() => (first, second) = (0, 0), () => (first, second), Body, Body, Body);

        Assert.Equal(34_650, found.Schedules);
        Assert.InRange(found.Distinct, 1, 1_000);

        void Body()
        {
            var t = first;
            second += 2;
            first = t + 1;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task A_deadlock_is_an_outcome_and_the_next_order_begins_with_free_locks()
    {
        object a = new(), b = new();
        var found = await Explorer.RunAsync(Reset, () => _total, () => Nest(a, b), () => Nest(b, a));

        var deadlock = Assert.Single(found.Outcomes, o => o.Kind == OutcomeKind.Deadlock);
        Assert.Equal("デッドロック: A はロックを持ち、B の持つロックを待つ。B はロックを持ち、A の持つロックを待つ。", deadlock.Text);
        Assert.Equal("A B", found.ShortestFailing?.ToString());
        Assert.Contains(found.Outcomes, o => o is { IsRight: true, Text: "2" });
        Assert.Contains("ロックを取った", found.Replay("A B").ToString(), StringComparison.Ordinal);
        Assert.False(Monitor.IsEntered(a) || !Monitor.TryEnter(a));
        Monitor.Exit(a);

        void Nest(object outer, object inner)
        {
            lock (outer)
            {
                lock (inner)
                    _total++;
            }
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task An_exception_is_an_outcome()
    {
        var found = await Explorer.RunAsync(() => _total = 1, () => _total, () => _total = 6 / _total, () => _total = 0);

        Assert.Contains(found.Outcomes, o => o is { Kind: OutcomeKind.Exception, IsRight: false });
        Assert.Contains(found.Outcomes, o => o.IsRight);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_reset_that_does_not_restore_is_found_out()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Explorer.RunAsync(() => { }, () => _total, Count, Count));

        Assert.Contains("reset が", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Too_many_orders_are_said_to_be_too_many()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, [Many, Many, Many], maxSchedules: 200, seed: 3);

        Assert.Equal((false, 3), (found.IsExhaustive, found.Seed));
        Assert.Contains("順番が多すぎて、すべては調べられません", found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("すべてを調べました", found.ToString(), StringComparison.Ordinal);
        Assert.Contains(found.Outcomes, o => !o.IsRight);

        void Many()
        {
            for (var i = 0; i < 5; i++)
                _total++;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task Code_that_never_ends_ends_in_an_outcome()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, () =>
        {
            while (_total == 0)
            {
            }
        });

        Assert.Equal(OutcomeKind.Stuck, Assert.Single(found.Outcomes).Kind);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_wait_that_the_explorer_does_not_know_ends_by_the_limit()
    {
        using AnonymousPipeServerStream never = new(PipeDirection.Out);
        using AnonymousPipeClientStream end = new(PipeDirection.In, never.ClientSafePipeHandle);
        var experiment = PlainExperiment<int>.Of([() => end.ReadByte()], Reset, () => _total, correct: null);

        var error = await Assert.ThrowsAsync<TimeoutException>(() => Explorer.RunAsync(experiment, Branching.Reduced, maxRuns: 10, seed: 1, TimeSpan.FromMilliseconds(200)));
        never.WriteByte(1);

        Assert.Contains("カーネルを再起動して", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task What_a_body_prints_reaches_the_console_of_the_caller()
    {
        var context = new AsyncLocal<string> { Value = "セル" };
        var seen = new HashSet<string?>();
        await Explorer.RunAsync(
            () =>
            {
                Reset();
                seen.Clear();
            },
            () => _total,
            () =>
            {
                _total++;
                seen.Add(context.Value);
            });

        Assert.Equal(["セル"], seen);
    }

    [Fact(Timeout = 900_000)]
    public async Task Code_that_cannot_be_copied_says_so()
    {
#pragma warning disable VSTHRD101 // That is what is refused.
        Action async = async () => await Task.Yield();
#pragma warning restore VSTHRD101

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Explorer.RunAsync(Reset, () => _total, async));

        Assert.Contains("async", error.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 900_000)]
    [InlineData(0)]
    [InlineData(9)]
    public async Task A_number_of_threads_that_cannot_be_explored_is_refused(int threads)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Explorer.RunAsync(Reset, () => _total, [.. Enumerable.Repeat(Count, threads)]));

        Assert.Contains("1〜8 本", error.Message, StringComparison.Ordinal);
    }

    private void Reset() => _total = 0;

    private void Count()
    {
        var t = _total;
        t++;
        _total = t;
    }
}
