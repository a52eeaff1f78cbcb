using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

public sealed class ThroughputTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // A clock that each job sets forward, as if they had come one after another; the barrier has all of them begin before.
    [Fact(Timeout = 900_000)]
    public async Task Every_share_of_the_job_is_measured_with_all_threads()
    {
        var time = new FakeTimeProvider();
        using var begun = new Barrier(4);
        var jobs = new ConcurrentBag<(TimeSpan Inside, TimeSpan Outside)>();

        var throughput = await Throughput.MeasureAsync(4, Second, (inside, outside) =>
        {
            begun.SignalAndWait();
            jobs.Add((inside, outside));
            time.Advance(inside + outside);
        }, time);

        Assert.Equal([0, 0.1, 0.25, 0.5, 0.75, 1], throughput.Points.Select(point => point.Share));
        Assert.All(throughput.Points, point => Assert.Equal(1, point.JobsPerSecond, precision: 6));
        Assert.All(jobs.CountBy(job => job), same => Assert.Equal(4, same.Value));
        Assert.All(jobs, job => Assert.Equal(Second, job.Inside + job.Outside));
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(0.5, 8 / 4.5)]
    [InlineData(1, 1)]
    public void Amdahl_has_the_part_inside_one_after_another(double share, double jobsPerSecond) =>
        Assert.Equal(jobsPerSecond, new Throughput(8, Second, []).Amdahl(share), precision: 6);

    [Fact]
    public void The_chart_shows_both_and_stays_small()
    {
        var html = new Throughput(8, Second, [new(0, 7.9), new(1, 1.0)]).ToHtml();

        Assert.Contains("<td>100 %</td><td>1.0</td><td>1.0</td>", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1_000, 10 * 1024);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public async Task A_number_of_threads_that_cannot_be_measured_is_refused(int threads) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Throughput.MeasureAsync(threads, (_, _) => { }));
}
