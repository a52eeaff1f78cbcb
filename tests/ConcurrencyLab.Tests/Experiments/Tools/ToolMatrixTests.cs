using static ConcurrencyLab.ToolVerdict;

namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class ToolMatrixTests(RedisServer server)
{
    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet, "Garnet")]
    [InlineData(RedisKind.Given, "Redis サーバー")]
    public async Task Each_tool_is_right_where_it_reaches_everybody_who_counts(RedisKind kind, string name)
    {
        using var use = server.Use(kind);

        var matrix = await ToolMatrix.MeasureAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(matrix.ToString());
        Assert.Equal([Wrong, Wrong, Wrong], Of(matrix, CountingTool.None));
        Assert.Equal([Right, Unusable, Wrong], Of(matrix, CountingTool.Lock));
        Assert.Equal([Right, Right, Wrong], Of(matrix, CountingTool.SemaphoreSlim));
        Assert.Equal([Right, Right, Wrong], Of(matrix, CountingTool.Interlocked));
        Assert.Equal([Right, Right, Right], Of(matrix, CountingTool.SharedMemoryInterlocked));
        Assert.Equal([Right, Unusable, Right], Of(matrix, CountingTool.NamedMutex));
        Assert.Equal([Right, Right, Right], Of(matrix, CountingTool.SqlUpdate));
        Assert.Equal([Right, Right, Right], Of(matrix, CountingTool.RedisIncr));
        Assert.Equal(3, matrix.Results.Count(result => result.Detail == $"10 回のうち 10 回、{name}"));
    }

    [Fact(Timeout = 600_000)]
    public async Task On_machines_that_share_nothing_but_a_server_only_the_servers_tool_is_right()
    {
        using var use = server.Use(RedisKind.Garnet);

        var matrix = await ToolMatrix.MeasureAsync(machines: true);

        TestContext.Current.TestOutputHelper?.WriteLine(matrix.ToString());
        Assert.Equal(32, matrix.Results.Count);
        Assert.All(Enum.GetValues<CountingTool>(), tool => Assert.Equal(tool == CountingTool.RedisIncr ? Right : Wrong, matrix[tool, ToolPlace.Machines]));
        Assert.Equal(Right, matrix[CountingTool.NamedMutex, ToolPlace.Processes]);
    }

    [Fact(Timeout = 600_000)]
    public async Task Without_a_server_the_rest_is_measured()
    {
        using var use = server.Use(RedisKind.Absent);

        var matrix = await ToolMatrix.MeasureAsync();

        Assert.Equal([NotMeasured, NotMeasured, NotMeasured], Of(matrix, CountingTool.RedisIncr));
        Assert.Equal(24, matrix.Results.Count);
        Assert.Contains("未計測（Redis の命令を受け付けるサーバーがない）", matrix.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_has_a_word_for_each_verdict()
    {
        var html = new ToolMatrix(
        [
            new(CountingTool.Lock, ToolPlace.Threads, Right, "10 回のうち 10 回"),
            new(CountingTool.Lock, ToolPlace.Async, Unusable, "例外"),
            new(CountingTool.Lock, ToolPlace.Processes, Wrong, "10 回のうち 5 回が失われた"),
        ]).ToHtml();

        Assert.All(["正しい", "使えない", "失われる"], word => Assert.Contains(word, html, StringComparison.Ordinal));
        Assert.InRange(html.Length, 1, 10_000);
    }

    private static IEnumerable<ToolVerdict> Of(ToolMatrix matrix, CountingTool tool) =>
        ((ToolPlace[])[ToolPlace.Threads, ToolPlace.Async, ToolPlace.Processes]).Select(place => matrix[tool, place]);
}
