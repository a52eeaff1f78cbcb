using System.Threading.Channels;

namespace ConcurrencyLab;

/// <summary>What each request did and when. Many threads append; readers take snapshots or follow along.</summary>
internal sealed class Timeline(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<RequestEvent> _events = [];
    private readonly List<ChannelWriter<RequestEvent>> _followers = [];
    private readonly long _origin = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_origin);

    public void Add(int request, RequestEventKind kind, string text = "")
    {
        lock (_gate)
        {
            // The clock is read inside the lock, so that the list's order is the order of time.
            var added = new RequestEvent(request, kind, Elapsed, Environment.CurrentManagedThreadId, text);
            _events.Add(added);
            foreach (var follower in _followers)
                follower.TryWrite(added);
        }
    }

    public IReadOnlyList<RequestEvent> Snapshot()
    {
        lock (_gate)
            return [.. _events];
    }

    /// <summary>Delivers every later event to the returned reader until <paramref name="ended"/> is cancelled, which completes it.</summary>
    public ChannelReader<RequestEvent> Follow(CancellationToken ended)
    {
        var channel = Channel.CreateUnbounded<RequestEvent>(new() { SingleReader = true });
        lock (_gate)
            _followers.Add(channel.Writer);
        ended.Register(() =>
        {
            lock (_gate)
                _followers.Remove(channel.Writer);
            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }
}
