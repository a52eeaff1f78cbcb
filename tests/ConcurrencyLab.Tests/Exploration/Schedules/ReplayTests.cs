namespace ConcurrencyLab.Tests;

public sealed class ReplayTests
{
    private readonly Exploration<int> _result = new ReadAddWrite().Explore(2);

    [Theory]
    [InlineData("A A A B B B", "2", true)]
    [InlineData("A B A B A B", "1", false)]
    [InlineData("abbbaa", "1", false)]
    [InlineData("Ａ→Ｂ→Ａ→Ｂ→Ａ→Ｂ", "1", false)]
    public void A_schedule_given_by_hand_is_run(string schedule, string outcome, bool isRight)
    {
        var replay = _result.Replay(schedule);

        Assert.Equal((null, outcome, isRight), (replay.Problem, replay.Outcome, replay.IsRight));
    }

    [Fact]
    public void The_lanes_show_each_turn_and_the_shared_value_after_it()
    {
        var lines = _result.Replay("A B A B A B").ToString().Split('\n');

        Assert.Equal(
            [
                "手   | A      | B      | 共有の値",
                "開始 |        |        | 0",
                "1    | 読んだ |        | 0",
                "2    |        | 読んだ | 0",
                "3    | 足した |        | 0",
                "4    |        | 足した | 0",
                "5    | 終わり |        | 1",
                "6    |        | 終わり | 1",
                "結果: 1 … ✗ 誤り",
            ],
            lines);
    }

    [Theory]
    [InlineData("", "順番が空です")]
    [InlineData("A B ?", "「?」は読めません")]
    [InlineData("A B C", "スレッド C はありません。ここにあるのは A、B です")]
    [InlineData("A A A", "続きを書いてください。ここで動けるのは B です")]
    [InlineData("A A A A B B B", "4 手目に A は動けません。A はもう終わっています。ここで動けるのは B です")]
    [InlineData("A A A B B B A", "7 手目の A は余分です。すべてのスレッドが 6 手で終わっています")]
    public void A_schedule_that_cannot_be_run_says_what_to_do(string schedule, string problem)
    {
        var replay = _result.Replay(schedule);

        Assert.Contains(problem, replay.Problem, StringComparison.Ordinal);
        Assert.Contains(problem, replay.ToString(), StringComparison.Ordinal);
        Assert.Equal((null, "", false), (replay.Kind, replay.Outcome, replay.IsRight));
    }

    [Fact]
    public void A_thread_that_waits_for_a_lock_cannot_be_moved()
    {
        var gate = new ExplorerLock("門");
        var result = Explorer.Run(2, () => { }, () => 0, async step =>
        {
            await gate.AcquireAsync();
            await step("中にいる");
            gate.Release();
        });

        Assert.Contains(
            "3 手目に B は動けません。ロック 門 を待っています（持っているのは A）。ここで動けるのは A です。",
            result.Replay("A B B").Problem,
            StringComparison.Ordinal);
        Assert.Contains("（ロック 門 を取った）中にいる", result.Replay("A B A A B B").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_replay_leaves_the_exploration_as_it_was()
    {
        var before = _result.ToString();

        _result.Replay("A A A B B B");

        Assert.Equal(before, _result.ToString());
    }
}
