namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class PausedHolderTests(RedisServer server)
{
    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet, LeaseWay.SetNx, 1, "1 回が失われました")]
    [InlineData(RedisKind.Garnet, LeaseWay.DistributedLock, 1, "書いた後で確かめると、ロックを失っていました")]
    [InlineData(RedisKind.Garnet, LeaseWay.FencingToken, 2, "遅れた書き込みは断られ")]
    [InlineData(RedisKind.Given, LeaseWay.DistributedLock, 1, "書いた後で確かめると、ロックを失っていました")]
    [InlineData(RedisKind.Given, LeaseWay.FencingToken, 2, "遅れた書き込みは断られ")]
    public async Task A_holder_that_stands_still_beyond_the_limit_is_only_stopped_by_a_condition_on_its_write(RedisKind kind, LeaseWay way, int expected, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopping a process was not tried on Windows.");
        using var use = server.Use(kind);

        var result = await PausedHolder.CountAsync(way);

        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
        Assert.Equal(expected, result.Counted);
        Assert.Contains(sentence, result.Summary, StringComparison.Ordinal);
        Assert.InRange(result.ToHtml().Length, 1, 10_000);
    }
}
