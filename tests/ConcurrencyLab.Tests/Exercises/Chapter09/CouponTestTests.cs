namespace ConcurrencyLab.Tests;

public sealed class CouponTestTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromHours(1);

    private long _used;

    [Fact(Timeout = 900_000)]
    public async Task Each_coupon_that_a_test_asks_for_shows_that_it_gets_on()
    {
        using var looks = new SemaphoreSlim(0);
        var heartbeat = Heartbeat.Begin(TimeProvider.System, () =>
        {
            looks.Release();
            return new TimeSpan(Interlocked.Read(ref _used));
        });
        var test = new CouponTest(async create =>
        {
            for (var round = 0; round < 5; round++)
            {
                create();
                Interlocked.Add(ref _used, (0.6 * s_limit).Ticks);
                await LooksAsync(looks);
            }
        });

        Assert.True(await heartbeat.WaitAsync(test.PassAsync(() => new UnguardedCoupon(), ""), s_limit));
    }

    // The first one that comes may have begun before.
    private static async Task LooksAsync(SemaphoreSlim looks)
    {
        while (await looks.WaitAsync(0, TestContext.Current.CancellationToken))
        {
        }

        await looks.WaitAsync(TestContext.Current.CancellationToken);
        await looks.WaitAsync(TestContext.Current.CancellationToken);
    }
}
