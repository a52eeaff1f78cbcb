namespace ConcurrencyLab;

/// <summary>どの道具が、どの場所で正しく数えるかを測った結果。</summary>
public sealed class ToolMatrix : Displayable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    internal ToolMatrix(IReadOnlyList<ToolResult> results) => Results = results;

    /// <summary>道具と場所の組み合わせごとの結果。</summary>
    public IReadOnlyList<ToolResult> Results { get; }

    /// <summary>1 つの道具の、1 つの場所での結果を返します。</summary>
    /// <param name="tool">道具。</param>
    /// <param name="place">場所。</param>
    public ToolVerdict this[CountingTool tool, ToolPlace place] => Of(tool, place).Verdict;

    /// <summary>
    /// すべての道具を、1 台のマシンのすべての場所で試します。2 つの仕事が同時に数え、どちらも読み取りと書き込みのあいだで、相手が読むのを待ちます。
    /// 相手が読めない道具では、1 度だけ 0.5 秒待ちます。1 つのプロセスの道具は、別のプロセスで試します。INCR は、<see cref="Redis"/> のサーバーで試します。
    /// </summary>
    /// <exception cref="InvalidOperationException">プロセスが失敗したとき。</exception>
    /// <exception cref="TimeoutException">プロセスが 2 分以内に終わらないとき。プロセスは強制終了します。</exception>
    public static Task<ToolMatrix> MeasureAsync() => MeasureAsync(machines: false);

    /// <summary>
    /// すべての道具を、1 台のマシンのすべての場所と、求められれば複数台で試します。
    /// 複数台は、別々のフォルダーと別々の名前を使う 2 つのプロセスです。ネットワークの先のサーバーだけを共有します。
    /// </summary>
    /// <param name="machines">複数台でも試すかどうか。</param>
    /// <exception cref="InvalidOperationException">プロセスが失敗したとき。</exception>
    /// <exception cref="TimeoutException">プロセスが 2 分以内に終わらないとき。プロセスは強制終了します。</exception>
    public static async Task<ToolMatrix> MeasureAsync(bool machines)
    {
        ToolPlace[] apart = machines ? [ToolPlace.Processes, ToolPlace.Machines] : [ToolPlace.Processes];
        var redis = await Redis.CheckAsync();
        var tools = Enum.GetValues<CountingTool>().Where(tool => redis.IsReachable || tool != CountingTool.RedisIncr).ToList();
        var inOneProcess = Child.ReadAsync<ToolResult>(Limit, [ToolTrial.Role, .. tools.Select(tool => $"{tool}")], redis.ForChildren).ToListAsync().AsTask();
        // Half of it is waiting, but starting a process is not.
        using var two = new SemaphoreSlim(2, 2);
        List<ToolResult> results = [.. await Task.WhenAll(apart.SelectMany(place => tools.Select(tool => TryInProcessesAsync(tool, place, two))).ToList()), .. await inOneProcess];
        if (!redis.IsReachable)
            results.AddRange(apart.Prepend(ToolPlace.Async).Prepend(ToolPlace.Threads).Select(place => new ToolResult(CountingTool.RedisIncr, place, ToolVerdict.NotMeasured, "Redis の命令を受け付けるサーバーがない")));
        return new ToolMatrix([.. results.Select(result => Named(result, redis)).OrderBy(result => result.Tool).ThenBy(result => result.Place)]);
    }

    // Right on Garnet and right on a server that the learner has started are two findings.
    private static ToolResult Named(ToolResult result, RedisStatus redis) =>
        result is { Tool: CountingTool.RedisIncr, Verdict: not ToolVerdict.NotMeasured } ? result with { Detail = $"{result.Detail}、{redis.Kind}" } : result;

    internal ToolResult Of(CountingTool tool, ToolPlace place) =>
        Results.SingleOrDefault(result => result.Tool == tool && result.Place == place)
        ?? throw new ArgumentOutOfRangeException(nameof(tool), $"{tool} と {place} の組み合わせは、表にありません。");

    internal override string ToHtml() => ToolHeatMap.Draw(this).ToHtml();

    internal override string ToPlainText() => ToolHeatMap.Draw(this).ToString();

    private static async Task<ToolResult> TryInProcessesAsync(CountingTool tool, ToolPlace place, SemaphoreSlim turn)
    {
        await turn.WaitAsync();
        try
        {
            var counts = await (place == ToolPlace.Machines
                ? Processes.CountApartAsync(tool.Store(), ToolTrial.Jobs, ToolTrial.Increments)
                : Processes.CountAsync(tool.Store(), ToolTrial.Jobs, ToolTrial.Increments));
            return counts.Counted is { } counted
                ? ToolTrial.Judge(tool, place, counts.Expected, counted)
                : new ToolResult(tool, place, ToolVerdict.NotMeasured, counts.Problem);
        }
        finally
        {
            turn.Release();
        }
    }
}
