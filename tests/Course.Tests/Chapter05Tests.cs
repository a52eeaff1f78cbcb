namespace Course.Tests;

public sealed class Chapter05Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("05-async");

    [Fact]
    public void Blocking_the_pool_takes_several_waits_and_awaiting_about_one()
    {
        var sleeping = _chapter.Number("starve-sleep", @"返るまでに ([\d.]+) 秒");
        var awaiting = _chapter.Number("starve-others", @"await Task\.Delay +\| 30 / 30 +\| ([\d.]+)");
        var waiting = _chapter.Number("starve-wait", @"Task\.Delay\(\)\.Wait\(\) +\| \d+ / 30 +\| ([\d.]+)");

        Assert.InRange(sleeping, 1.0, double.MaxValue);
        Assert.InRange(awaiting, 0.5, sleeping);
        Assert.InRange(waiting, awaiting, double.MaxValue);
    }

    [Fact]
    public void A_single_thread_has_a_place_to_come_back_to_and_a_handler_has_none()
    {
        Assert.Matches(@"SingleThread: 戻る場所 あり、スレッド (\d+) → \1\b", _chapter.Text("contexts"));
        Assert.Contains("サーバー    : 戻る場所 なし", _chapter.Text("contexts"), StringComparison.Ordinal);
        Assert.Equal("False", _chapter.Text("wait-on-single-thread").Trim());
    }

    [Fact]
    public void One_thread_is_enough_for_a_race_and_a_semaphore_ends_it()
    {
        Assert.Contains("total = 1、使ったスレッド 1 本", _chapter.Text("race-on-one-thread"), StringComparison.Ordinal);
        Assert.Equal(["Exit が例外を投げた", "ロックは取れたか: False"], _chapter.Lines("hold-across-await"));
        Assert.Equal("3", _chapter.Text("safe-total").Trim());
    }

    [Fact]
    public void A_monitor_that_is_held_across_await_lets_its_own_thread_in_and_loses_silently() =>
        Assert.Equal("1", _chapter.Text("reenter-across-await").Trim());

    [Fact]
    public void A_bounded_channel_keeps_its_queue_short_and_loses_nothing()
    {
        Assert.Contains("受け取った数 6", _chapter.Text("relay-unbounded"), StringComparison.Ordinal);
        Assert.Equal(6, _chapter.Number("relay-bounded", @"受け取った数 (\d+)"));
        Assert.InRange(_chapter.Number("relay-bounded", @"最大の長さ (\d+)"), 0, 2);
    }

    [Fact]
    public void Only_work_that_looks_at_its_token_is_cancelled()
    {
        Assert.Contains("仕事は終わりました。steps = 5", _chapter.Text("not-cancelled"), StringComparison.Ordinal);
        var steps = _chapter.Lines("cooperative").Select(line => line[^1]).ToList();
        Assert.Equal(steps[0], steps[1]);
        Assert.Contains("end processing path = /", _chapter.Text("client-gone"), StringComparison.Ordinal);
        Assert.DoesNotContain("end processing path = /", _chapter.Text("client-gone-noticed"), StringComparison.Ordinal);
        Assert.Contains("clean up path = /", _chapter.Text("client-gone-noticed"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_seen_only_by_those_who_await()
    {
        Assert.Contains("200 保存しました", _chapter.Text("forgotten-await"), StringComparison.Ordinal);
        Assert.Contains("CS4014", _chapter.Text("forgotten-await"), StringComparison.Ordinal);
        Assert.Contains("500 InvalidOperationException", _chapter.Text("awaited"), StringComparison.Ordinal);
        Assert.Equal(["失敗したか: True", "await で例外: 保存できません"], _chapter.Lines("exception-in-task"));
        Assert.StartsWith("外側の catch", _chapter.Text("async-void"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_failures_await_throws_one_and_the_task_holds_both() =>
        Assert.Equal(["await で例外: 保存できません", "失敗の数  : 2"], _chapter.Lines("when-all-failures"));
}
