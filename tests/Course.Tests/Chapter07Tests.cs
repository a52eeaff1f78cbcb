namespace Course.Tests;

public sealed class Chapter07Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("07-final-exercise");

    [Fact]
    public void All_two_hundred_requests_are_answered_in_spite_of_the_deadlock()
    {
        Assert.Contains("200 件の応答がそろいました", _chapter.Text("run-service"), StringComparison.Ordinal);
        Assert.InRange(_chapter.Number("symptoms", @"20 件で ([\d.]+) 秒"), 1.0, double.MaxValue);
    }

    [Fact]
    public void The_learners_own_chart_shows_its_twenty_payments() =>
        Assert.Matches(@"^支払い\n終わった順 +\| 終わった時刻（秒）\n1 .*(\n.*){18}\n20 ", _chapter.Text("own-chart"));

    [Fact]
    public void Each_planted_fault_is_reported_before_it_is_repaired() => Assert.All(
        Enumerable.Range(1, 5),
        part => Assert.StartsWith("✗ 不正解", _chapter.Text($"check-7-{part}"), StringComparison.Ordinal));
}
