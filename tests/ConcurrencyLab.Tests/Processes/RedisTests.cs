using System.Globalization;

namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class RedisTests(RedisServer server)
{
    [Fact(Timeout = 60_000)]
    public async Task Get_and_set_lose_what_another_process_wrote()
    {
        server.SkipIfMissing();

        var counts = await Processes.CountAsync(CountPlace.RedisGetSet, processes: 2, increments: 20);

        Assert.Equal((40, 20), (counts.Expected, counts.Counted));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(false, 40)]
    [InlineData(true, 30)]
    public async Task Incr_loses_nothing_even_if_a_worker_is_killed(bool killOne, int expected)
    {
        server.SkipIfMissing();

        var counts = await Processes.CountAsync(CountPlace.RedisIncr, processes: 2, increments: 20, killOne);

        Assert.Equal((expected, expected), (counts.Expected, counts.Counted));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_goes_away_in_the_middle_is_named_and_nothing_hangs()
    {
        server.SkipIfMissing();

        var counts = await Processes.CountAsync(CountPlace.RedisIncr, processes: 2, increments: 20, halfway: _ => server.Kill());

        await server.DisposeAsync();
        await server.InitializeAsync();
        Assert.Null(counts.Counted);
        Assert.Contains("から応答がありません", counts.ToString(), StringComparison.Ordinal);
        Assert.All(counts.Workers, worker => Assert.Equal(WorkerEnd.Failed, worker.End));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_answers_is_reachable()
    {
        server.SkipIfMissing();

        var status = await Redis.CheckAsync();

        Assert.True(status.IsReachable);
        Assert.Equal($"localhost:{server.Port}", status.Address);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_server_the_check_says_how_to_start_one_and_the_rest_is_brief()
    {
        var address = RedisServer.Address;
        RedisServer.Address = string.Create(CultureInfo.InvariantCulture, $"localhost:{FreePort.Next()}");
        try
        {
            var counts = await Processes.CountAsync(CountPlace.RedisIncr);

            Assert.Null(counts.Counted);
            Assert.Null(counts.Lost);
            Assert.Contains("接続できないので、飛ばしました", counts.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("docker", counts.ToHtml(), StringComparison.Ordinal);
            Assert.Contains("docker run --rm -p 6379:6379 redis", (await Redis.CheckAsync()).ToHtml(), StringComparison.Ordinal);
            Assert.Contains("apt install redis-server", (await Redis.CheckAsync()).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            RedisServer.Address = address;
        }
    }
}
