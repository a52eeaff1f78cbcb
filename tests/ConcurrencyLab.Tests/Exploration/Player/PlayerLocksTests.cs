namespace ConcurrencyLab.Tests;

public sealed class PlayerLocksTests
{
    private const string First = "ロック 口座 0";
    private const string Second = "ロック 口座 1";

    private readonly ExplorerLock[] _locks = [new("口座 0"), new("口座 1")];
    private readonly PlayedGraph _game;

    public PlayerLocksTests() => _game = new(Explorer.Play(() => { }, () => 0, _ => TakeBothAsync(0, 1), _ => TakeBothAsync(1, 0)));

    [Fact]
    public void Nobody_holds_a_lock_before_the_first_turn() =>
        Assert.Equal((SeenState.Free, SeenState.Free), (_game.Row(_game.First, First), _game.Row(_game.First, Second)));

    [Fact]
    public void Owner_and_waiters_are_shown()
    {
        var state = _game.After("A B B");

        Assert.Equal(("A が持つ。B が待つ", "B が持つ"), (_game.Row(state, First), _game.Row(state, Second)));
        Assert.Equal((SeenState.CanStep, First + " を待つ"), (_game.Thread(state, 0), _game.Thread(state, 1)));
    }

    [Fact]
    public void Who_waits_cannot_step_until_the_lock_is_free()
    {
        Assert.Equal(StateGraph.None, _game.Next(_game.After("A A B"), 1));
        var freed = _game.After("A A B A");

        Assert.Equal(SeenState.Free, _game.Row(freed, First));
        Assert.NotEqual(StateGraph.None, _game.Next(freed, 1));
    }

    [Fact]
    public void When_everyone_waits_it_is_broken()
    {
        var ending = _game.Ending(_game.After("A B B A"))!;

        Assert.Equal(PlayEndKind.Broken, ending.Kind);
        Assert.Contains("デッドロック: A は", ending.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Locks_of_one_name_are_two()
    {
        ExplorerLock[] gates = [new("門"), new("門")];
        var game = new PlayedGraph(Explorer.Play(1, () => { }, () => 0, async _ =>
        {
            await gates[0].AcquireAsync();
            await gates[1].AcquireAsync();
            gates[0].Release();
        }));
        var end = game.After("A A A");

        Assert.Equal((SeenState.Free, "A が持つ"), (game.Row(end, "ロック 門"), game.Row(end, "ロック 門（2）")));
    }

    private async Task TakeBothAsync(int first, int second)
    {
        await _locks[first].AcquireAsync();
        await _locks[second].AcquireAsync();
        _locks[second].Release();
        _locks[first].Release();
    }
}
