namespace Course.Tests;

public sealed class Chapter01Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("01-sleep-server");

    [Fact]
    public void One_at_a_time_takes_three_seconds_and_the_log_alternates()
    {
        Assert.InRange(Seconds("one-at-a-time"), 3.0, double.MaxValue);
        Assert.Equal(["start", "end", "start", "end", "start", "end"], LogWords("one-at-a-time"));
    }

    [Fact]
    public void A_thread_per_request_overlaps_them()
    {
        Assert.InRange(Seconds("thread-per-request"), 1.0, double.MaxValue);
        Assert.Equal(["start", "start", "start", "end", "end", "end"], LogWords("thread-per-request"));
    }

    // How far below, depends on the machine; without threads it would be all of it.
    [Fact]
    public void A_thousand_requests_take_far_less_than_after_one_another()
    {
        var one = _chapter.Number("measure-many", @"(?m)^ +1 件: ([\d.]+) 秒");
        var thousand = _chapter.Number("measure-many", @"1000 件: ([\d.]+) 秒");

        Assert.InRange(thousand, one, 100 * one);
    }

    [Fact]
    public void One_thread_serves_all_in_one_model_and_three_in_the_other()
    {
        Assert.Equal(1, _chapter.Number("count-threads", @"1 件ずつ処理 +: (\d+) 本"));
        Assert.Equal(3, _chapter.Number("count-threads", @"リクエストごとにスレッド: (\d+) 本"));
    }

    private double Seconds(string cell) => _chapter.Number(cell, @"全部で ([\d.]+) 秒");

    private IEnumerable<string> LogWords(string cell) => _chapter.Lines(cell)
        .Where(line => line.Contains("processing path", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0]);
}
