namespace ConcurrencyLab;

/// <summary>What can happen to a request on the server.</summary>
internal enum RequestEventKind
{
    /// <summary>The server has read the request; no handler works on it yet.</summary>
    Received,

    /// <summary>The handler begins, on its thread.</summary>
    Started,

    /// <summary>The handler wrote a log line.</summary>
    Logged,

    /// <summary>The handler entered a phase that it named.</summary>
    EnteredPhase,

    /// <summary>The handler has ended; the response goes out.</summary>
    Finished,

    /// <summary>The server is done with the request, whether or not somebody got a response.</summary>
    Answered,
}

/// <summary>One entry of a <see cref="Timeline"/>.</summary>
/// <param name="Request">The server's number of the request.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, from the timeline's origin.</param>
/// <param name="ThreadId">The managed thread on which it happened.</param>
/// <param name="Text">The path when received, the line when logged, the name of a phase; otherwise empty.</param>
internal readonly record struct RequestEvent(int Request, RequestEventKind Kind, TimeSpan At, int ThreadId, string Text);
