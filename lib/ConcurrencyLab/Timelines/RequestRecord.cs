namespace ConcurrencyLab;

/// <summary>What happened to one request of a burst. Times are from the moment when all requests were sent.</summary>
/// <param name="Number">The request's place in the order in which the handlers began, from 1.</param>
/// <param name="Path">The path that was asked for.</param>
/// <param name="Status">The HTTP status code of the response; 0 if the client left before it came.</param>
/// <param name="Body">The text of the response.</param>
/// <param name="ThreadId">The managed thread on which the handler began.</param>
/// <param name="Received">When the server had read the request.</param>
/// <param name="Started">When the handler began.</param>
/// <param name="Finished">When the handler ended.</param>
/// <param name="ValueRead">The number in the handler's log line "before request count = N", if it wrote one.</param>
/// <param name="ValueWritten">The number in the handler's log line "after request count = N", if it wrote one.</param>
public sealed record RequestRecord(
    int Number,
    string Path,
    int Status,
    string Body,
    int ThreadId,
    TimeSpan Received,
    TimeSpan Started,
    TimeSpan Finished,
    int? ValueRead,
    int? ValueWritten)
{
    internal const int NoStatus = 0;

    /// <summary>The phases that the handler named with <see cref="LabRequest.Phase"/>, in their order; empty if it named none.</summary>
    public IReadOnlyList<RequestPhase> Phases { get; init; } = [];
}
