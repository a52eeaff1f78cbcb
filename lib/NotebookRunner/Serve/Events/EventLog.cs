using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>What happened in a chapter, numbered, so that a page that comes back learns what it has missed.</summary>
internal sealed class EventLog
{
    // A page that has missed more than this loads itself again, which is no slower then.
    private const int MostEvents = 5_000;

    private readonly Lock _gate = new();
    private readonly Queue<ServeEvent> _events = [];
    private TaskCompletionSource _more = NewSignal();

    // Never a number that an earlier server has given: a page that saw that one must not take this one's events for its own.
    private long _latest = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <summary>The number of the latest event.</summary>
    public long Latest
    {
        get
        {
            lock (_gate)
                return _latest;
        }
    }

    public void Add(string type, JsonObject content)
    {
        lock (_gate)
        {
            _events.Enqueue(new ServeEvent(++_latest, type, content));
            if (_events.Count > MostEvents)
                _events.Dequeue();
            _more.TrySetResult();
            _more = NewSignal();
        }
    }

    /// <returns>What came after an event, in order; null when that is not known any more.</returns>
    public IReadOnlyList<ServeEvent>? Since(long number)
    {
        lock (_gate)
        {
            if (number > _latest || number < _latest - _events.Count)
                return null;
            return [.. _events.Where(e => e.Number > number)];
        }
    }

    /// <summary>Ends when there is something after an event.</summary>
    public Task WaitAsync(long number, CancellationToken cancellationToken)
    {
        lock (_gate)
            return number < _latest ? Task.CompletedTask : _more.Task.WaitAsync(cancellationToken);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One event.</summary>
/// <param name="Number">Its number: each is one more than the one before it.</param>
/// <param name="Type">What happened.</param>
/// <param name="Content">The rest.</param>
internal sealed record ServeEvent(long Number, string Type, JsonObject Content);
