namespace ConcurrencyLab.Tests;

public sealed class PlayerStatesTests
{
    private readonly ReadAddWrite _counter = new();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 20, 2)]
    [InlineData(3, 1_680, 6)]
    public void Every_schedule_of_the_explorer_is_a_way_through_the_states(int threads, int schedules, int right)
    {
        var endings = new PlayedGraph(_counter.Play(threads)).Endings().ToList();

        Assert.Equal((schedules, right), (endings.Count, endings.Count(ending => ending.Kind == PlayEndKind.Right)));
    }

    [Fact]
    public void The_ways_end_as_often_in_each_result_as_the_explorer_says()
    {
        var explored = _counter.Explore(3);

        var endings = new PlayedGraph(_counter.Play(3)).Endings().CountBy(ending => ending.Text[..7]).ToDictionary();

        Assert.Equal(explored.Outcomes.Count, endings.Count);
        Assert.All(explored.Outcomes, outcome => Assert.Equal(outcome.Count, endings[$"結果は {outcome.Text} で"]));
    }

    [Fact]
    public void States_that_look_the_same_are_two_where_a_thread_remembers_something_else()
    {
        var game = new PlayedGraph(_counter.Play(2));
        var (early, late) = (game.After("A B A A"), game.After("A A A B"));

        Assert.Equal(Look(game, early), Look(game, late));
        Assert.NotEqual(early, late);
        Assert.Equal((PlayEndKind.Broken, PlayEndKind.Right), (Finish(early), Finish(late)));

        PlayEndKind? Finish(int state) => game.Ending(game.Next(game.Next(state, 1), 1))?.Kind;
    }

    [Fact]
    public void States_are_one_where_nothing_that_follows_differs()
    {
        var game = new PlayedGraph(_counter.Play(2));

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
        var inside = 0;
        var game = new PlayedGraph(Explorer.Play(2, () => inside = 0, () => inside, async step =>
        {
            inside++;
            await step("入った");
            if (inside == 2)
                throw new InvalidOperationException("2 本いる");
            inside--;
        }));
        var state = game.After("A B A");

        Assert.Equal(new PlayEnding(PlayEndKind.Broken, "例外: 2 本いる。"), game.Ending(state));
        Assert.Equal((SeenState.Failed, SeenState.Stopped), (game.Thread(state, 0), game.Thread(state, 1)));
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

    private static (string, string, string) Look(PlayedGraph game, int state) =>
        (game.Thread(state, 0), game.Thread(state, 1), game.Row(state, "共有の値"));
}
