namespace ConcurrencyLab;

/// <summary>A method, how long threads were in it, and what it called.</summary>
internal sealed class FlameNode(string name)
{
    private readonly List<FlameNode> _calls = [];

    public string Name => name;

    public TimeSpan Time { get; private set; }

    public IReadOnlyList<FlameNode> Calls => [.. _calls.OrderByDescending(call => call.Time)];

    /// <summary>Adds the time of a stack, the outermost method first.</summary>
    public void Add(IEnumerable<string> stack, TimeSpan time)
    {
        Time += time;
        var at = this;
        foreach (var method in stack)
        {
            if (at._calls.Find(call => call.Name == method) is not { } next)
                at._calls.Add(next = new FlameNode(method));
            at = next;
            at.Time += time;
        }
    }

    /// <summary>The time of the outermost methods whose names begin so.</summary>
    public TimeSpan Find(string method) => name.StartsWith(method, StringComparison.Ordinal) ? Time : _calls.Aggregate(TimeSpan.Zero, (sum, call) => sum + call.Find(method));
}
