namespace ConcurrencyLab.Tests;

/// <summary>Locks that are no <c>lock</c>, as the explorer sees them.</summary>
public sealed class PlainLockTests
{
    private int _total;

    [Fact(Timeout = 900_000)]
    public async Task A_reader_writer_lock_that_is_kept_keeps_the_others_out_and_is_free_in_the_next_order()
    {
        using ReaderWriterLockSlim gate = new();
        var found = await Explorer.RunAsync(Reset, () => _total, Keep, Keep);

        Assert.All(found.Outcomes, outcome => Assert.StartsWith("デッドロック", outcome.Text, StringComparison.Ordinal));

        void Keep()
        {
            gate.EnterWriteLock();
            _total++;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task What_is_taken_like_a_lock_is_given_back_like_one()
    {
        using SemaphoreSlim gate = new(1);
        var found = await Explorer.RunAsync(Reset, () => _total, Count, Count);
        var lanes = found.Replay(string.Join(" ", Enumerable.Repeat("A", 4).Concat(Enumerable.Repeat("B", 4)))).ToString();

        Assert.Contains("ロックを放した", lanes, StringComparison.Ordinal);
        Assert.DoesNotContain("知らせた", lanes, StringComparison.Ordinal);

        void Count()
        {
            gate.Wait();
            _total++;
            gate.Release();
        }
    }

    // The lock outlives the orders, and with it whoever would still wait there.
    [Fact(Timeout = 900_000)]
    public async Task Who_still_waited_for_a_pulse_at_the_end_of_an_order_is_not_woken_in_the_next()
    {
        object gate = new();

        var first = await Explorer.RunAsync(Reset, () => _total, Wait, Pulse);
        var second = await Explorer.RunAsync(Reset, () => _total, Wait, Pulse);

        Assert.Contains(first.Outcomes, outcome => outcome.Text == "1");
        Assert.Contains(first.Outcomes, outcome => outcome.Kind == OutcomeKind.Deadlock);
        Assert.Equal(first.Outcomes.Select(outcome => (outcome.Text, outcome.Count)), second.Outcomes.Select(outcome => (outcome.Text, outcome.Count)));

        void Wait()
        {
            lock (gate)
            {
                Monitor.Wait(gate);
                _total++;
            }
        }

        void Pulse()
        {
            lock (gate)
                Monitor.Pulse(gate);
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task To_spin_until_what_never_comes_is_an_end()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, () => SpinWait.SpinUntil(() => false));

        Assert.Equal(OutcomeKind.Stuck, Assert.Single(found.Outcomes).Kind);
    }

    [Fact(Timeout = 900_000)]
    public void A_replay_that_does_not_come_back_is_given_up_for_good()
    {
        using ManualResetEventSlim gate = new();
        var rounds = 0;
        PlainExperiment<int> experiment = new([], Reset, () => _total, null);
        // The reset is the learner's code, too, and nobody steps in there.
        var run = (experiment with { Bodies = [Body], Reset = gate.Wait }).NewRun();
        var replayer = new PlainReplayer<int>(experiment, run, new Judge<int>(null, [])) { Limit = TimeSpan.FromMilliseconds(300) };

        Assert.Throws<TimeoutException>(() => replayer.Replay("A"));
        Assert.True(run.IsCancelled);

        gate.Set();

        void Body() => rounds++;
    }

    private void Reset() => _total = 0;
}
