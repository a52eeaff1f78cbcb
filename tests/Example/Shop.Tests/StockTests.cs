using ConcurrencyLab;

namespace Shop.Tests;

public sealed class StockTests
{
    [Fact]
    public Task The_last_one_is_sold_once() => SellLastOneAsync(() => new LockedStock(1));

    // 直す前のクラスでは、このテストは失敗します。失敗の文に、誤りになる順番があります。
    [Fact]
    public async Task Without_a_lock_the_last_one_is_sold_twice()
    {
        var fault = await Assert.ThrowsAsync<ConcurrencyFaultException>(() => SellLastOneAsync(() => new UnguardedStock(1)));

        Assert.Contains("(2, 0)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("_left", fault.Message, StringComparison.Ordinal);
    }

    private static async Task SellLastOneAsync(Func<IStock> create)
    {
        IStock stock = null!;
        int sold = 0;

        void Sell()
        {
            if (stock.TrySell())
                Interlocked.Increment(ref sold);
        }

        var exploration = await Explorer.RunAsync(
            reset: () => (stock, sold) = (create(), 0),
            outcome: () => (sold, stock.Left),
            bodies: [Sell, Sell],
            correct: result => result == (1, 0));
        exploration.EnsureCorrect();
    }
}
