namespace ConcurrencyLab.Tests;

/// <summary>What makes a test of a learner's own fail.</summary>
public sealed class EnsureTests
{
    private readonly Lock _gate = new();
    private int _total;

    [Fact(Timeout = 900_000)]
    public async Task An_order_that_goes_wrong_is_thrown_with_its_turns()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, Count, Count);

        var fault = Assert.Throws<ConcurrencyFaultException>(() => found.EnsureCorrect());
        Assert.Contains("誤りになるいちばん短い順番: A B B A", fault.Message, StringComparison.Ordinal);
        Assert.Contains("_total を読んだ", fault.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Nothing_is_thrown_where_every_order_is_right()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, CountLocked, CountLocked);

        found.EnsureCorrect();
    }

    [Fact(Timeout = 900_000)]
    public async Task Threads_that_all_wait_before_their_first_turns_are_a_deadlock_everywhere()
    {
        using var never = new ManualResetEventSlim();

        var found = await Explorer.RunAsync(Reset, () => _total, never.Wait, never.Wait);
        var races = await RaceDetector.RunAsync(never.Wait, never.Wait);
        var player = await Explorer.PlayAsync(Reset, () => _total, never.Wait, never.Wait);

        Assert.Equal(OutcomeKind.Deadlock, Assert.Single(found.Outcomes).Kind);
        Assert.Throws<ConcurrencyFaultException>(() => found.EnsureCorrect());
        Assert.Contains("デッドロック", Assert.Throws<ConcurrencyFaultException>(races.EnsureNone).Message, StringComparison.Ordinal);
        Assert.Contains("待つ", player.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Some_orders_are_enough_only_where_that_is_said()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, [CountLocked, CountLocked, CountLocked], maxSchedules: 2);

        Assert.False(found.IsExhaustive);
        Assert.Contains("maxSchedules", Assert.Throws<InvalidOperationException>(() => found.EnsureCorrect()).Message, StringComparison.Ordinal);
        found.EnsureCorrect(allowSampling: true);
    }

    [Fact(Timeout = 900_000)]
    public async Task Data_races_are_thrown_and_an_ordered_program_passes()
    {
        var racy = await RaceDetector.RunAsync(Count, Count);
        var ordered = await RaceDetector.RunAsync(CountLocked, CountLocked);

        Assert.Contains("_total", Assert.Throws<ConcurrencyFaultException>(racy.EnsureNone).Message, StringComparison.Ordinal);
        ordered.EnsureNone();
    }

    private void Reset() => _total = 0;

    private void Count() => _total++;

    private void CountLocked()
    {
        lock (_gate)
            _total++;
    }
}
