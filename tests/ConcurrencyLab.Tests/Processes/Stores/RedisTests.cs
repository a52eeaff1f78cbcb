using System.Diagnostics;

namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class RedisTests(RedisServer server)
{
    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet)]
    [InlineData(RedisKind.Given)]
    public async Task Get_and_set_lose_what_another_process_wrote(RedisKind kind)
    {
        using var use = server.Use(kind);

        var counts = await Processes.CountAsync(CountPlace.RedisGetSet, processes: 2, increments: 20);

        TestContext.Current.TestOutputHelper?.WriteLine(counts.ToString());
        Assert.Equal((40, 20), (counts.Expected, counts.Counted));
    }

    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet, false, 40)]
    [InlineData(RedisKind.Garnet, true, 30)]
    [InlineData(RedisKind.Given, false, 40)]
    [InlineData(RedisKind.Given, true, 30)]
    public async Task Incr_loses_nothing_even_if_a_worker_is_killed(RedisKind kind, bool killOne, int expected)
    {
        using var use = server.Use(kind);

        var counts = await Processes.CountAsync(CountPlace.RedisIncr, processes: 2, increments: 20, killOne);

        TestContext.Current.TestOutputHelper?.WriteLine(counts.ToString());
        Assert.Equal((expected, expected), (counts.Expected, counts.Counted));
    }

    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet)]
    [InlineData(RedisKind.Given)]
    public async Task A_server_that_goes_away_in_the_middle_is_named_and_nothing_hangs(RedisKind kind)
    {
        using var use = server.Use(kind);
        var garnet = kind == RedisKind.Garnet ? await Garnet.RunningAsync() : null;

        var counts = await Processes.CountAsync(CountPlace.RedisIncr, processes: 2, increments: 20, halfway: _ => End(garnet));

        await server.DisposeAsync();
        await server.InitializeAsync();
        Assert.Null(counts.Counted);
        Assert.Contains("から応答がありません", counts.ToString(), StringComparison.Ordinal);
        Assert.All(counts.Workers, worker => Assert.Equal(WorkerEnd.Failed, worker.End));
    }

    [Fact(Timeout = 600_000)]
    public async Task Without_the_variable_the_courses_own_server_is_used_and_every_cell_says_so()
    {
        using var use = server.Use(RedisKind.Garnet);

        var status = await Redis.CheckAsync();
        var counts = await Processes.CountAsync(CountPlace.RedisIncr, processes: 1, increments: 1);

        Assert.True(status is { IsReachable: true, IsBuiltIn: true }, status.ToString());
        Assert.StartsWith($"Garnet（{status.Address}）が動いています。", status.ToString(), StringComparison.Ordinal);
        Assert.Contains($"使ったサーバー: Garnet（{status.Address}）", counts.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task With_the_variable_the_server_that_it_names_is_used_and_every_cell_says_so()
    {
        using var use = server.Use(RedisKind.Given);

        var status = await Redis.CheckAsync();
        var counts = await Processes.CountAsync(CountPlace.RedisIncr, processes: 1, increments: 1);

        Assert.True(status is { IsReachable: true, IsBuiltIn: false }, status.ToString());
        Assert.Equal($"環境変数 CONCURRENCYLAB_REDIS の Redis サーバー（localhost:{server.Port}）に接続できます。", status.ToString());
        Assert.Contains($"使ったサーバー: Redis サーバー（localhost:{server.Port}）", counts.ToHtml(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_server_that_is_named_and_absent_is_not_replaced_in_silence()
    {
        using var use = server.Use(RedisKind.Absent);

        var status = await Redis.CheckAsync();
        var counts = await Processes.CountAsync(CountPlace.RedisIncr);

        Assert.True(status is { IsReachable: false, IsBuiltIn: false }, status.ToString());
        Assert.Contains("に接続できません。サーバーを起動して", status.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("環境変数を消すと、教材の Garnet を使います", status.ToString(), StringComparison.Ordinal);
        Assert.Null(counts.Counted);
        Assert.Null(counts.Lost);
        Assert.Contains("飛ばしました。理由は、Redis.CheckAsync() のセル", counts.ToString(), StringComparison.Ordinal);
    }

    private void End(GarnetProcess? garnet)
    {
        if (garnet is null)
        {
            server.Kill();
            return;
        }

        using var process = Process.GetProcessById(garnet.Id);
        process.Kill();
    }
}
