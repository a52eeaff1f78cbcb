namespace ConcurrencyLab;

/// <summary>How long bursts of several sizes took with one server.</summary>
public sealed record RequestTimes
{
    private RequestTimes(string name, IReadOnlyList<(int Requests, TimeSpan Time)> points, bool isComputed)
    {
        Argument.Some(points);
        Name = Argument.NotNull(name);
        Points = points;
        IsComputed = isComputed;
    }

    /// <summary>What was measured.</summary>
    public string Name { get; }

    /// <summary>The number of requests and the time until the last response.</summary>
    public IReadOnlyList<(int Requests, TimeSpan Time)> Points { get; }

    /// <summary>Whether the times were computed and not measured.</summary>
    public bool IsComputed { get; }

    /// <summary>Times that were measured.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="points">The number of requests and the time.</param>
    public static RequestTimes Measured(string name, IReadOnlyList<(int Requests, TimeSpan Time)> points) => new(name, points, false);

    /// <summary>Times that were computed, to go on where measuring would take too long. The chart marks them.</summary>
    /// <param name="name">What was computed.</param>
    /// <param name="points">The number of requests and the time.</param>
    public static RequestTimes Computed(string name, IReadOnlyList<(int Requests, TimeSpan Time)> points) => new(name, points, true);
}
