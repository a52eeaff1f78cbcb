namespace ConcurrencyLab.Tests;

public sealed class PlayerStatesTests
{
    private int _total;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 20, 2)]
    [InlineData(3, 1_680, 6)]
    public void Every_schedule_of_the_explorer_is_a_way_through_the_states(int threads, int schedules, int right)
    {
        var endings = new PlayedGraph(Play(threads, AddOneAsync)).Endings().ToList();

        Assert.Equal((schedules, right), (endings.Count, endings.Count(ending => ending.Kind == PlayEndKind.Right)));
    }

    [Fact]
    public void The_ways_end_as_often_in_each_result_as_the_explorer_says()
    {
        var explored = Explorer.Run(3, Reset, () => _total, AddOneAsync);

        var endings = new PlayedGraph(Play(3, AddOneAsync)).Endings().CountBy(ending => ending.Text[..7]).ToDictionary();

        Assert.Equal(explored.Outcomes.Count, endings.Count);
        Assert.All(explored.Outcomes, outcome => Assert.Equal(outcome.Count, endings[$"結果は {outcome.Text} で"]));
    }

    [Fact]
    public void States_that_look_the_same_are_two_where_a_thread_remembers_something_else()
    {
        var game = new PlayedGraph(Play(2, AddOneAsync));
        var (early, late) = (game.After("A B A A"), game.After("A A A B"));

        Assert.Equal(Look(game, early), Look(game, late));
        Assert.NotEqual(early, late);
        Assert.Equal((PlayEndKind.Broken, PlayEndKind.Right), (Finish(early), Finish(late)));

        PlayEndKind? Finish(int state) => game.Ending(game.Next(game.Next(state, 1), 1))?.Kind;
    }

    [Fact]
    public void States_are_one_where_nothing_that_follows_differs()
    {
        var game = new PlayedGraph(Play(2, AddOneAsync));

        Assert.Equal(game.After("A B"), game.After("B A"));
    }

    [Fact]
    public void A_thread_that_only_looks_again_is_said_to_go_round_and_the_schedules_stay_those_of_the_explorer()
    {
        var isSet = false;
        async Task WaitAsync(Step step)
        {
            while (isSet)
                await step("旗が立っていた");
            await step("旗を見た");
            isSet = true;
            await step("旗を立てた");
            isSet = false;
        }

        var player = Explorer.Play(2, () => isSet = false, () => isSet, WaitAsync);
        var game = new PlayedGraph(player);
        var state = game.After("A A");
        while (game.Next(state, 1) >= 0)
            state = game.Next(state, 1);

        Assert.Equal(SeenState.GoesRound, game.Thread(state, 1));
        Assert.Equal(Explorer.Run(2, () => isSet = false, () => isSet, WaitAsync).Schedules, game.Endings().Count());
    }

    [Fact]
    public void An_exception_breaks_it_and_stops_the_others()
    {
        var game = new PlayedGraph(Explorer.Play(2, Reset, () => _total, async step =>
        {
            _total++;
            await step("入った");
            if (_total == 2)
                throw new InvalidOperationException("2 本いる");
            _total--;
        }));
        var state = game.After("A B A");

        Assert.Equal(new PlayEnding(PlayEndKind.Broken, "例外: 2 本いる。"), game.Ending(state));
        Assert.Equal((SeenState.Failed, SeenState.Stopped), (game.Thread(state, 0), game.Thread(state, 1)));
    }

    private static (string, string, string) Look(PlayedGraph game, int state) =>
        (game.Thread(state, 0), game.Thread(state, 1), game.Row(state, "共有の値"));

    private void Reset() => _total = 0;

    private SchedulePlayer Play(int threads, Func<Step, Task> body) => Explorer.Play(threads, Reset, () => _total, body);

    private async Task AddOneAsync(Step step)
    {
        var t = _total;
        await step("読んだ");
        t++;
        await step("足した");
        _total = t;
    }

    [Fact]
    public void Where_nobody_knows_what_is_right_no_order_breaks_it()
    {
        var (first, second) = (false, false);
        var player = Explorer.Play(
            () => (first, second) = (false, false),
            () => (first, second),
            async step =>
            {
                while (!first)
                    await step("待つ");
                second = true;
            },
            async step =>
            {
                first = true;
                while (!second)
                    await step("待つ");
            });

        Assert.Null(player.Answer);
        Assert.Contains("正しい結果はわかりません", player.ToHtml(), StringComparison.Ordinal);
    }
}
