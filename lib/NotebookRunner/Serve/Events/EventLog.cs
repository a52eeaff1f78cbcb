using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>What happened in a chapter, numbered, so that a page that comes back learns what it has missed.</summary>
internal sealed class EventLog
{
    // A page that has missed more than this loads itself again, which is no slower then.
    private const int MostEvents = 5_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<ServeEvent> _events = [];
    private TaskCompletionSource _more = NewSignal();

    // Never a number that an earlier server has given: a page that saw that one must not take this one's events for its own.
    private long _latest = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
    private long _seen;

    /// <summary>The number of the latest event.</summary>
    public long Latest
    {
        get
        {
            lock (_gate)
                return _seen = _latest;
        }
    }

    public void Add(string type, JsonObject content)
    {
        lock (_gate)
            Add(new ServeEvent(_latest + 1, type, content));
    }

    /// <summary>Adds printed text; to the event before it where nobody has seen that one yet.</summary>
    public void AddText(string cell, string stream, string text)
    {
        lock (_gate)
        {
            if (_events.Last?.Value is not { } last || last.Number <= _seen || !last.IsText(cell, stream))
                Add(last = ServeEvent.Printed(_latest + 1, cell, stream));
            last.Text.Append(text);
        }
    }

    /// <returns>What came after an event, in order, as the message to a page; null when that is not known any more.</returns>
    public (long Latest, string Message)? Since(long number)
    {
        lock (_gate)
        {
            if (number > _latest || number < _latest - _events.Count)
                return null;
            _seen = _latest;
            return (_latest, new JsonArray([.. _events.Where(e => e.Number > number).Select(e => (JsonNode)e.ToJson())]).ToJsonString(ServeJson.Options));
        }
    }

    /// <summary>Ends when there is something after an event.</summary>
    public Task WaitAsync(long number, CancellationToken cancellationToken)
    {
        lock (_gate)
            return number < _latest ? Task.CompletedTask : _more.Task.WaitAsync(cancellationToken);
    }

    private void Add(ServeEvent happened)
    {
        _latest = happened.Number;
        _events.AddLast(happened);
        if (_events.Count > MostEvents)
            _events.RemoveFirst();
        _more.TrySetResult();
        _more = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
