namespace ConcurrencyLab;

/// <summary>Puts together what the server recorded and what the client got.</summary>
internal static class BurstReader
{
    public static Burst Read(Recording recording, LoadResult load)
    {
        var byId = load.Replies.ToDictionary(reply => reply.Request);
        var events = recording.Snapshot().Where(e => byId.ContainsKey(e.Request)).ToList();
        // Requests that are sent at the same moment have no order of arrival that means anything; their handlers' beginnings have.
        var requests = events
            .GroupBy(e => e.Request)
            .OrderBy(own => Started(own).At)
            .Select((own, index) => Record(index + 1, own.ToList(), byId[own.Key], load.Sent))
            .ToList();
        return new Burst(load.Ended - load.Sent, requests, [.. events.Where(IsLogged).Select(e => e.Text), .. recording.Remark]);
    }

    private static RequestRecord Record(int number, List<RequestEvent> events, Reply reply, TimeSpan sent)
    {
        var received = events.First(e => e.Kind == RequestEventKind.Received);
        var started = Started(events);
        var finished = events.Where(e => e.Kind == RequestEventKind.Finished).DefaultIfEmpty(events[^1]).First();
        var lines = events.Where(IsLogged).Select(e => e.Text).ToList();
        return new RequestRecord(
            number, received.Text, reply.Status, reply.Body, started.ThreadId,
            received.At - sent, started.At - sent, finished.At - sent,
            LoggedValue.Before(lines), LoggedValue.After(lines))
        {
            Phases = [.. Phases(events, finished.At, sent)],
        };
    }

    // Where no thread could be had for the handler there is only the answer that says so.
    private static RequestEvent Started(IEnumerable<RequestEvent> own) =>
        own.Where(e => e.Kind == RequestEventKind.Started).DefaultIfEmpty(own.First()).First();

    private static IEnumerable<RequestPhase> Phases(List<RequestEvent> events, TimeSpan finished, TimeSpan sent)
    {
        // What a handler leaves running behind itself may still name phases; they are not the request's.
        var entered = events.Where(e => e.Kind == RequestEventKind.EnteredPhase && e.At <= finished).ToList();
        var ends = entered.Skip(1).Select(next => next.At).Append(finished);
        return entered.Zip(ends, (phase, end) => new RequestPhase(phase.Text, phase.At - sent, end - sent));
    }

    private static bool IsLogged(RequestEvent e) => e.Kind == RequestEventKind.Logged;
}
