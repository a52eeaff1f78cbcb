using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

public sealed class TimelineTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Events_carry_the_time_since_the_timelines_origin()
    {
        var timeline = new Timeline(_time);
        using var recording = timeline.Record();
        _time.Advance(TimeSpan.FromSeconds(2));
        timeline.Add(1, RequestEventKind.Received, "/");
        _time.Advance(TimeSpan.FromSeconds(1));
        timeline.Add(1, RequestEventKind.Finished);

        Assert.Equal([2, 3], recording.Snapshot().Select(e => e.At.TotalSeconds));
    }

    [Fact]
    public void A_snapshot_does_not_change_afterwards()
    {
        var timeline = new Timeline(_time);
        using var recording = timeline.Record();
        timeline.Add(1, RequestEventKind.Received);
        var snapshot = recording.Snapshot();
        timeline.Add(2, RequestEventKind.Received);

        Assert.Single(snapshot);
    }

    [Fact(Timeout = 900_000)]
    public async Task Events_of_many_threads_are_all_kept_in_the_order_of_time()
    {
        var timeline = new Timeline(TimeProvider.System);
        using var recording = timeline.Record();

        await Workers.RunAsync(threads: 4, thread =>
        {
            for (var i = 0; i < 1_000; i++)
                timeline.Add(thread, RequestEventKind.Logged);
        });

        var events = recording.Snapshot();
        Assert.Equal(4_000, events.Count);
        Assert.Equal(events.OrderBy(e => e.At), events);
    }

    [Fact(Timeout = 900_000)]
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

    [Fact]
    public void Nothing_is_kept_of_what_nobody_records()
    {
        var timeline = new Timeline(_time);
        var lines = Record(timeline);
        lines.AddRange(Add(timeline));

        GC.Collect();

        Assert.All(lines, line => Assert.False(line.IsAlive));
        GC.KeepAlive(timeline);
    }

    [Fact]
    public void Of_one_burst_a_stated_number_of_lines_is_kept_and_every_beginning_and_end()
    {
        var timeline = new Timeline(_time);
        using var recording = timeline.Record();
        timeline.Add(1, RequestEventKind.Received, "/");
        for (var i = 0; i < Recording.MostLines + 7; i++)
            timeline.Add(1, RequestEventKind.Logged, $"{i}");
        timeline.Add(1, RequestEventKind.Finished);

        var burst = BurstReader.Read(recording, new LoadResult([new Reply(1, 200, "")], TimeSpan.Zero, TimeSpan.Zero));

        Assert.Equal(Recording.MostLines + 1, burst.Log.Count);
        Assert.Equal("（記録するログと段階は 50,000 件までです。このあとの 7 件は省きました）", burst.Log[^1]);
        Assert.Single(burst.Requests);
    }

    // Apart, so that no local variable of the test keeps anything.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static List<WeakReference> Record(Timeline timeline)
    {
        using var recording = timeline.Record();
        return Add(timeline);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static List<WeakReference> Add(Timeline timeline)
    {
        var lines = Enumerable.Range(0, 3).Select(i => $"line {i}").ToList();
        lines.ForEach(line => timeline.Add(1, RequestEventKind.Logged, line));
        return [.. lines.Select(line => new WeakReference(line))];
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
