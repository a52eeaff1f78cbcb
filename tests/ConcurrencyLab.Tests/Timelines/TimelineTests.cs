using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

public sealed class TimelineTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Events_carry_the_time_since_the_timelines_origin()
    {
        var timeline = new Timeline(_time);
        _time.Advance(TimeSpan.FromSeconds(2));
        timeline.Add(1, RequestEventKind.Received, "/");
        _time.Advance(TimeSpan.FromSeconds(1));
        timeline.Add(1, RequestEventKind.Finished);

        Assert.Equal([2, 3], timeline.Snapshot().Select(e => e.At.TotalSeconds));
    }

    [Fact]
    public void A_snapshot_does_not_change_afterwards()
    {
        var timeline = new Timeline(_time);
        timeline.Add(1, RequestEventKind.Received);
        var snapshot = timeline.Snapshot();
        timeline.Add(2, RequestEventKind.Received);

        Assert.Single(snapshot);
    }

    [Fact(Timeout = 180_000)]
    public async Task Events_of_many_threads_are_all_kept_in_the_order_of_time()
    {
        var timeline = new Timeline(TimeProvider.System);

        await Workers.RunAsync(threads: 4, thread =>
        {
            for (var i = 0; i < 1_000; i++)
                timeline.Add(thread, RequestEventKind.Logged);
        });

        var events = timeline.Snapshot();
        Assert.Equal(4_000, events.Count);
        Assert.Equal(events.OrderBy(e => e.At), events);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_follower_gets_every_later_event_until_it_ends()
    {
        var timeline = new Timeline(_time);
        using var ended = new CancellationTokenSource();
        timeline.Add(1, RequestEventKind.Received);
        var reader = timeline.Follow(ended.Token);
        timeline.Add(2, RequestEventKind.Received);
        timeline.Add(3, RequestEventKind.Received);
        await ended.CancelAsync();
        timeline.Add(4, RequestEventKind.Received);

        var seen = await reader.ReadAllAsync(TestContext.Current.CancellationToken).Select(e => e.Request).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([2, 3], seen);
    }

    [Theory]
    [InlineData("start processing path = /, before request count = 12", 12, null)]
    [InlineData("end processing path = /, after request count = -3", null, -3)]
    [InlineData("start processing path = /", null, null)]
    [InlineData("before request count = 99999999999999999999", null, null)]
    public void Values_are_found_in_the_words_of_the_log(string line, int? before, int? after)
    {
        Assert.Equal(before, LoggedValue.Before([line]));
        Assert.Equal(after, LoggedValue.After([line]));
    }
}
