using System.Text;

namespace ConcurrencyLab.Tests;

public sealed class PlayerPageTests
{
    private readonly ReadAddWrite _counter = new();

    [Fact]
    public void Two_threads_of_four_steps_are_a_small_page() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(_counter.PlayWithFourSegments(2).ToHtml()), 5_000, 30 * 1024);

    [Fact]
    public void The_first_state_and_the_answer_are_there_where_scripts_are_not()
    {
        var html = _counter.Play(2).ToHtml();

        Assert.Contains("<td>スレッド A</td><td>動ける</td>", html, StringComparison.Ordinal);
        Assert.Contains("<details open><summary>壊れるいちばん短い順番", html, StringComparison.Ordinal);
        Assert.Contains("結果: 1 … ✗ 誤り", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_have_the_names_that_the_cell_gives_them()
    {
        var player = _counter.Play(1, show: () => new { total = _counter.Total, isOdd = _counter.Total % 2 == 1 });
        var game = new PlayedGraph(player);

        Assert.Equal(["total", "isOdd"], player.Graph!.Values);
        Assert.Equal(("0", "1", "True"), (game.Row(game.First, "total"), game.Row(game.After("A A A"), "total"), game.Row(game.After("A A A"), "isOdd")));
    }

    [Fact]
    public void What_is_right_can_be_told()
    {
        var player = _counter.Play(2, correct: total => total == 1);

        Assert.Equal(PlayEndKind.Broken, new PlayedGraph(player).Ending(new PlayedGraph(player).After("A A A B B B"))!.Kind);
    }

    [Fact]
    public void A_program_that_cannot_be_broken_says_so()
    {
        var player = _counter.Play(1);

        Assert.Null(player.Answer);
        Assert.Contains("壊れる順番はありません。1 通りの", player.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("壊れる順番はありません。1 通りの", player.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_too_large_says_so_and_how_large_it_may_be()
    {
        var player = _counter.PlayWithFourSegments(4);

        Assert.Null(player.Graph);
        Assert.Contains("大きすぎます（上限は、順番が 50,000 通り", player.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", player.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_learner_cannot_end_the_script()
    {
        var html = Explorer.Play(2, _counter.Reset, () => "</script><b>" + _counter.Total, async step =>
        {
            await step("</script><b>");
            await _counter.AddOneAsync(step);
        }).ToHtml();

        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exercise_tells_when_it_is_solved_and_not_how()
    {
        var player = Exercise2_2.Play(_counter.AddOneAsync, _counter.Outcome, _counter.Reset);
        var game = new PlayedGraph(player);

        Assert.Equal(PlayEndKind.Broken, game.Ending(game.After("A B C A B C A B C"))!.Kind);
        Assert.Equal(PlayEndKind.Other, game.Ending(game.After("A B A A B B C C C"))!.Kind);
        Assert.Equal(PlayEndKind.Right, game.Ending(game.After("A A A B B B C C C"))!.Kind);
        Assert.Null(player.Answer);
        Assert.DoesNotContain("<details", player.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain(PlayerText.AnswerTitle, player.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("A B C", player.ToString(), StringComparison.Ordinal);
    }
}
