namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class LostReplyTests(RedisServer server)
{
    [Theory(Timeout = 600_000)]
    [InlineData(RedisKind.Garnet, PaymentWay.NoKey, false, 2)]
    [InlineData(RedisKind.Garnet, PaymentWay.CheckThenRecord, false, 1)]
    [InlineData(RedisKind.Garnet, PaymentWay.OneStep, false, 1)]
    [InlineData(RedisKind.Garnet, PaymentWay.NoKey, true, 2)]
    [InlineData(RedisKind.Garnet, PaymentWay.CheckThenRecord, true, 2)]
    [InlineData(RedisKind.Garnet, PaymentWay.OneStep, true, 1)]
    [InlineData(RedisKind.Given, PaymentWay.OneStep, true, 1)]
    public async Task A_payment_that_is_asked_for_twice_is_made_once_where_the_key_and_the_work_are_one_step(RedisKind kind, PaymentWay way, bool whileWorking, int expected)
    {
        using var use = server.Use(kind);

        var result = await LostReply.PayAsync(way, whileWorking);

        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
        Assert.Equal(expected, result.Counted);
        Assert.InRange(result.ToHtml().Length, 1, 10_000);
    }
}
