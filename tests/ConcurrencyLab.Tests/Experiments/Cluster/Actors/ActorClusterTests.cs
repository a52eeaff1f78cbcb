namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class ActorClusterTests(RedisServer server)
{
    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet)]
    [InlineData(RedisKind.Given)]
    public async Task An_actor_counts_all_calls_and_keeps_them_beyond_its_silo_only_in_a_store(RedisKind kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopping a process was not tried on Windows.");
        using var use = server.Use(kind);
        var printed = CellConsole.BeginCell();

        var cluster = await ActorCluster.StartAsync();
        Assert.StartsWith("3 つのサイロが動いています", cluster.ToString(), StringComparison.Ordinal);
        Assert.Equal("サイロを 3 つ起動しています…\n", printed.ToString());

        Assert.Equal(2_000, Show(await cluster.CountAsync(ActorState.Memory, calls: 1_000)).Counted);

        var lost = Show(await cluster.KillSiloAsync(ActorState.Memory));
        Assert.InRange(lost.Counted!.Value, 100, lost.Answered - 50);

        var kept = Show(await cluster.KillSiloAsync(ActorState.Storage));
        Assert.InRange(kept.Counted!.Value, kept.Answered, kept.Sent);

        var refused = Show(await cluster.PauseSiloAsync());
        Assert.Equal(11, refused.Counted);
        Assert.Contains("ETag が違うので断られました", refused.Summary, StringComparison.Ordinal);

        var stopped = Show(await cluster.StopAsync());
        Assert.InRange(stopped.Counted!.Value, 1, 500);
        Assert.Contains("もう一度実行してください", Show(await cluster.CountAsync(ActorState.Memory)).Summary, StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_second_cluster_takes_the_place_of_the_first()
    {
        using var use = server.Use(RedisKind.Garnet);
        var first = await ActorCluster.StartAsync();
        var before = first.ProcessIds;

        var second = await ActorCluster.StartAsync();

        Assert.All(before, id => Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(id)));
        Assert.Equal(200, Show(await second.CountAsync(ActorState.Storage, calls: 100)).Counted);
        await second.StopAsync();
    }

    [Fact(Timeout = 600_000)]
    public async Task Without_a_store_a_sentence_says_so_and_each_cell_after_it_too()
    {
        using var use = server.Use(RedisKind.Absent);

        var cluster = await ActorCluster.StartAsync();

        Assert.Contains("に接続できません。サーバーを起動して", cluster.ToString(), StringComparison.Ordinal);
        Assert.Contains("に接続できません", (await cluster.KillSiloAsync(ActorState.Memory)).ToString(), StringComparison.Ordinal);
    }

    private static ClusterResult Show(ClusterResult result)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
        Assert.InRange(result.ToHtml().Length, 1, 10_000);
        return result;
    }
}
