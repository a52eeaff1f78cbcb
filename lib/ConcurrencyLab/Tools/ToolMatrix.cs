namespace ConcurrencyLab;

/// <summary>Which tool keeps a count right in which place, as measured.</summary>
public sealed class ToolMatrix : Displayable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    internal ToolMatrix(IReadOnlyList<ToolResult> results) => Results = results;

    /// <summary>A result for each tool in each place.</summary>
    public IReadOnlyList<ToolResult> Results { get; }

    /// <summary>The result of a tool in a place.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="place">The place.</param>
    public ToolVerdict this[CountingTool tool, ToolPlace place] => Of(tool, place).Verdict;

    /// <summary>
    /// Tries each tool in each place: two jobs count at the same time, and between reading and writing each waits for the other to read,
    /// or, where the tool keeps the other from reading, for half a second once. Tools for one process are tried in a process of their own. Redis is only tried where a server can be reached.
    /// </summary>
    /// <exception cref="InvalidOperationException">A process failed.</exception>
    /// <exception cref="TimeoutException">A process did not end within 30 seconds; it was killed.</exception>
    public static async Task<ToolMatrix> MeasureAsync()
    {
        var redis = await Redis.CheckAsync();
        var tools = Enum.GetValues<CountingTool>().Where(tool => redis.IsReachable || tool != CountingTool.RedisIncr).ToList();
        var inOneProcess = Child.ReadAsync<ToolResult>(Limit, [ChildRoles.TryTools, .. tools.Select(tool => $"{tool}")]).ToListAsync().AsTask();
        // Half of it is waiting, but starting a process is not.
        using var two = new SemaphoreSlim(2, 2);
        List<ToolResult> results = [.. await Task.WhenAll(tools.Select(tool => TryInProcessesAsync(tool, two)).ToList()), .. await inOneProcess];
        if (!redis.IsReachable)
            results.AddRange(Enum.GetValues<ToolPlace>().Select(place => new ToolResult(CountingTool.RedisIncr, place, ToolVerdict.NotMeasured, $"Redis サーバー（{redis.Address}）に接続できない")));
        return new ToolMatrix([.. results.OrderBy(result => result.Tool).ThenBy(result => result.Place)]);
    }

    internal ToolResult Of(CountingTool tool, ToolPlace place) => 
        Results.SingleOrDefault(result => result.Tool == tool && result.Place == place)
        ?? throw new ArgumentOutOfRangeException(nameof(tool), $"{tool} と {place} の組み合わせは、表にありません。");

    internal override string ToHtml() => Charts.Tools(this).ToHtml();

    internal override string ToPlainText() => Charts.Tools(this).ToString();

    private static async Task<ToolResult> TryInProcessesAsync(CountingTool tool, SemaphoreSlim turn)
    {
        await turn.WaitAsync();
        try
        {
            var counts = await Processes.CountAsync(tool.Store(), ToolTrial.Jobs, ToolTrial.Increments);
            return counts.Counted is { } counted
                ? ToolTrial.Judge(tool, ToolPlace.Processes, counts.Expected, counted)
                : new ToolResult(tool, ToolPlace.Processes, ToolVerdict.NotMeasured, counts.Problem);
        }
        finally
        {
            turn.Release();
        }
    }
}
