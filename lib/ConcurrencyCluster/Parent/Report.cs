using System.Diagnostics;

namespace ConcurrencyCluster;

/// <summary>What a process tells the one that started it, a line of JSON each. The times are the machine's own, which all its processes share.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record Report(string Kind)
{
    /// <summary>A port, a count, a number of members: what the kind is about.</summary>
    public long Value { get; init; }

    /// <summary>The number that a lock came with, or a request's own.</summary>
    public long Number { get; init; }

    /// <summary>When it began.</summary>
    public long Began { get; init; } = Stopwatch.GetTimestamp();

    /// <summary>When it happened, or ended.</summary>
    public long At { get; init; } = Stopwatch.GetTimestamp();

    /// <summary>Whose it is, where that is not this process.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it came to a good end.</summary>
    public bool IsDone { get; init; } = true;
}
