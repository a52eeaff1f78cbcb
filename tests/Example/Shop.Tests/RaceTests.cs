using ConcurrencyLab;

namespace Shop.Tests;

public sealed class RaceTests
{
    [Fact]
    public async Task A_stock_with_a_lock_has_no_data_race()
    {
        var stock = new LockedStock(2);

        var report = await RaceDetector.RunAsync(() => stock.TrySell(), () => stock.TrySell());

        report.EnsureNone();
    }

    // 2 個とも正しく売れた実行の中にも、データ競合を見つけます。
    [Fact]
    public async Task A_stock_without_one_has_a_data_race_where_nothing_went_wrong()
    {
        var stock = new UnguardedStock(2);

        var report = await RaceDetector.RunAsync(() => stock.TrySell(), () => stock.TrySell());

        Assert.Equal(0, stock.Left);
        var fault = Assert.Throws<ConcurrencyFaultException>(report.EnsureNone);
        Assert.Contains("_left", fault.Message, StringComparison.Ordinal);
    }
}
