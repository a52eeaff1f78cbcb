namespace ConcurrencyLab.Tests;

/// <summary>The same for plain code.</summary>
public sealed class PlayerPlainTests
{
    private readonly object _first = new();
    private readonly object _second = new();
    private int _total;

    [Fact(Timeout = 900_000)]
    public async Task Every_order_of_a_plain_count_is_a_way_through_the_states()
    {
        var explored = await Explorer.RunAsync(Reset, () => _total, Count, Count);
        var game = new PlayedGraph(await Explorer.PlayAsync(Reset, () => _total, Count, Count));

        Assert.Equal((explored.Schedules, explored.Correct), (game.Endings().Count(), game.Endings().Count(ending => ending.Kind == PlayEndKind.Right)));
        Assert.Equal("1", game.Row(game.After("A B A B"), "共有の値"));
    }

    [Fact(Timeout = 900_000)]
    public async Task Locks_have_numbers_owners_and_waiters()
    {
        var player = await Explorer.PlayAsync(Reset, () => _total, [() => Nest(_first, _second), () => Nest(_second, _first)], show: () => new { total = _total });
        var game = new PlayedGraph(player);
        var stuck = game.After("A B");

        Assert.Equal(["ロック 1", "ロック 2"], player.Graph!.Locks);
        Assert.Equal(["A が持つ。B が待つ", "B が持つ。A が待つ"], player.Graph.Locks.Select(name => game.Row(stuck, name)));
        Assert.Contains("デッドロック", game.Ending(stuck)!.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Who_looks_again_and_again_goes_round_until_something_changes()
    {
        var stop = false;
        var game = new PlayedGraph(await Explorer.PlayAsync(() => stop = false, () => stop, () => { while (!stop) { } }, () => stop = true));
        var state = game.First;
        while (game.Next(state, 0) >= 0)
            state = game.Next(state, 0);

        Assert.Equal(SeenState.GoesRound, game.Thread(state, 0));
        Assert.Equal(SeenState.CanStep, game.Thread(game.Next(state, 1), 0));
    }

    private void Reset() => _total = 0;

    private void Count()
    {
        var t = _total;
        t++;
        _total = t;
    }

    private void Nest(object outer, object inner)
    {
        lock (outer)
        {
            lock (inner)
                _total++;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task Who_holds_a_reader_writer_lock_is_shown()
    {
        using ReaderWriterLockSlim gate = new();
        var player = await Explorer.PlayAsync(Reset, () => _total, [Write, Write], show: () => new { total = _total });
        var game = new PlayedGraph(player);

        Assert.Equal("A が持つ。B が待つ", game.Row(game.After("A B"), player.Graph!.Locks[0]));

        void Write()
        {
            gate.EnterWriteLock();
            _total++;
            gate.ExitWriteLock();
        }
    }
}
