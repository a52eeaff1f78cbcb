namespace Course.Tests;

public sealed class Chapter02Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("02-race-condition");

    [Fact]
    public void Requests_after_one_another_are_counted_and_those_at_once_are_not()
    {
        Assert.EndsWith("3", _chapter.Text("send-one-by-one").Trim(), StringComparison.Ordinal);
        Assert.Equal("1", _chapter.Text("total-after-burst").Trim());
        Assert.Equal(3, _chapter.Lines("send-at-once").Count(line => line == "start processing path = /, before request count = 0"));
        Assert.Equal(3, _chapter.Lines("send-at-once").Count(line => line == "end processing path = /, after request count = 1"));
    }

    [Fact]
    public void Captured_variables_are_shared() => Assert.Equal("3", _chapter.Text("captured-variable").Trim());

    [Fact]
    public void Locking_each_access_leaves_the_race() => Assert.Equal("1", _chapter.Text("guarded-total").Trim());

    [Theory]
    [InlineData("explore-two", 20, 2)]
    [InlineData("explore-three", 1_680, 6)]
    public void The_explorer_counts_every_order_and_the_right_ones(string cell, int schedules, int right)
    {
        Assert.Equal(schedules, _chapter.Number(cell, @"すべての順番 ([\d,]+) 通り"));
        Assert.Equal(right, _chapter.Number(cell, @"正しい結果になるのは ([\d,]+) 通り"));
    }

    [Fact]
    public void Three_threads_end_at_two_or_one_as_often_as_the_text_says()
    {
        Assert.Equal(270, _chapter.Number("explore-three", @"(?m)^2 +\| ([\d,]+) "));
        Assert.Equal(1_404, _chapter.Number("explore-three", @"(?m)^1 +\| ([\d,]+) "));
        Assert.Matches(@"8 .* 終わり \| 2\n9 +\| 終わり .* \| 1\n", _chapter.Text("explore-three"));
    }

    [Fact]
    public void The_schedule_of_the_text_ends_at_one() =>
        Assert.Contains("結果: 1", _chapter.Text("replay"), StringComparison.Ordinal);

    [Fact]
    public void The_plain_count_has_six_orders_and_four_that_differ()
    {
        Assert.Equal(6, _chapter.Number("explore-plain", @"順番は ([\d,]+) 通り"));
        Assert.Equal(4, _chapter.Number("explore-plain", @"結果が違いうる ([\d,]+) 通り"));
        Assert.Equal(2, _chapter.Number("explore-plain", @"正しい結果になるのは ([\d,]+) 通り"));
    }

    [Fact]
    public void A_run_that_counts_right_shows_three_races_with_their_places()
    {
        Assert.Contains("requestTotal = 2", _chapter.Text("detect-race"), StringComparison.Ordinal);
        Assert.Equal(3, _chapter.Number("detect-race", @"データ競合が ([\d,]+) 組"));
        Assert.Contains("A は 5 行目で requestTotal に書きました。B の 3 行目の読み取りとのあいだに", _chapter.Text("detect-race"), StringComparison.Ordinal);
    }
}
