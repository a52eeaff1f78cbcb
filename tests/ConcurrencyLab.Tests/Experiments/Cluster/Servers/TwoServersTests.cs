namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class TwoServersTests(RedisServer server)
{
    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet, ServerCount.OwnVariable, 5, "サーバー 1 の変数は 5、サーバー 2 の変数は 5 です")]
    [InlineData(RedisKind.Garnet, ServerCount.StoreGetSet, 5, "5 件が失われました")]
    [InlineData(RedisKind.Garnet, ServerCount.StoreIncr, 10, "失われた数は 0 です")]
    [InlineData(RedisKind.Given, ServerCount.StoreGetSet, 5, "5 件が失われました")]
    [InlineData(RedisKind.Given, ServerCount.StoreIncr, 10, "失われた数は 0 です")]
    public async Task Each_server_counts_half_and_only_the_stores_own_step_counts_all(RedisKind kind, ServerCount way, int expected, string sentence)
    {
        using var use = server.Use(kind);

        var result = await TwoServers.CountAsync(way, requests: 10);

        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
        Assert.Equal(expected, result.Counted);
        Assert.Contains(sentence, result.Summary, StringComparison.Ordinal);
        Assert.InRange(result.ToHtml().Length, 1, 10_000);
    }

    [Fact(Timeout = 600_000)]
    public async Task Without_a_store_a_sentence_says_so()
    {
        using var use = server.Use(RedisKind.Absent);

        var result = await TwoServers.CountAsync(ServerCount.OwnVariable);

        Assert.Contains("に接続できません。サーバーを起動して", result.Summary, StringComparison.Ordinal);
        Assert.Null(result.Counted);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(42)]
    public async Task Requests_that_cannot_be_shared_out_evenly_are_refused(int requests) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => TwoServers.CountAsync(ServerCount.StoreIncr, requests));
}
