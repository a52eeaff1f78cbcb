using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>What a process of the cluster program reports, a line of JSON each.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Value">A port, a count, a number of members: what the kind is about.</param>
/// <param name="Number">The number that a lock came with, or a request's own.</param>
/// <param name="Began">When it began, by the machine's own clock, which all its processes share.</param>
/// <param name="At">When it happened, or ended.</param>
/// <param name="Name">Whose it is, where that is not the process.</param>
/// <param name="IsDone">Whether it came to a good end.</param>
internal sealed record ClusterReport(string Kind, long Value, long Number, long Began, long At, string Name, bool IsDone)
{
    /// <summary>How long after a moment it began.</summary>
    public TimeSpan BeganAfter(long origin) => Stopwatch.GetElapsedTime(origin, Began);

    /// <summary>How long after a moment it happened.</summary>
    public TimeSpan After(long origin) => Stopwatch.GetElapsedTime(origin, At);
}
