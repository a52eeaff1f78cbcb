using System.Threading.Channels;

namespace ConcurrencyLab;

/// <summary>
/// What each request did and when. Many threads append; readers record a while of it, or follow along.
/// The past is kept by nobody else, so that a server may run for days.
/// </summary>
internal sealed class Timeline(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Recording> _recordings = [];
    private readonly List<ChannelWriter<RequestEvent>> _followers = [];
    private readonly long _origin = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_origin);

    public void Add(int request, RequestEventKind kind, string text = "")
    {
        lock (_gate)
        {
            // The clock is read inside the lock, so that a recording's order is the order of time.
            var added = new RequestEvent(request, kind, Elapsed, Environment.CurrentManagedThreadId, text);
            foreach (var recording in _recordings)
                recording.Add(added);
            foreach (var follower in _followers)
                follower.TryWrite(added);
        }
    }

    /// <summary>Keeps every event from now on, until the recording is disposed of.</summary>
    public Recording Record()
    {
        var recording = new Recording(Forget);
        lock (_gate)
            _recordings.Add(recording);
        return recording;
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

    private void Forget(Recording recording)
    {
        lock (_gate)
            _recordings.Remove(recording);
    }
}
