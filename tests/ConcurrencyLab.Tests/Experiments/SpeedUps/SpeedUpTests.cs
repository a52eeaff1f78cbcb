using System.Collections.Concurrent;

namespace ConcurrencyLab.Tests;

public sealed class SpeedUpTests
{
    // The number of repetitions depends on the machine; that every run does each piece once does not.
    [Fact(Timeout = 600_000)]
    public async Task The_work_is_split_into_as_many_pieces_as_there_are_threads()
    {
        var (serial, pieces) = (0, new ConcurrentBag<(int Piece, int Pieces)>());

        var speedUp = await SpeedUp.MeasureAsync([2, 3], () => serial++, (piece, count) => pieces.Add((piece, count)));

        Assert.Equal([1, 2, 3], speedUp.Points.Select(point => point.Threads));
        Assert.Equal(1, speedUp.Points[0].Factor);
        var runs = serial / 3;
        Assert.Equal(
            [((0, 1), runs), ((0, 2), runs), ((1, 2), runs), ((0, 3), runs), ((1, 3), runs), ((2, 3), runs)],
            pieces.CountBy(piece => piece).OrderBy(own => own.Key.Pieces).ThenBy(own => own.Key.Piece).Select(own => (own.Key, own.Value)));
    }

    [Fact]
    public void Amdahls_law_is_computed_from_the_measured_serial_share()
    {
        var speedUp = SpeedUp.Of([new(1, Seconds(1), Seconds(3)), new(2, Seconds(1), Seconds(1.5)), new(4, Seconds(1), Seconds(1))]);

        Assert.Equal(0.25, speedUp.SerialShare);
        Assert.Equal([1, 1.6, 2], speedUp.Points.Select(point => point.Factor));
        Assert.Equal(1.6, speedUp.Amdahl(2), precision: 9);
        Assert.Equal(1 / (0.25 + 0.75 / 4), speedUp.Amdahl(4), precision: 9);
        Assert.Matches(@"4 +\| 2\.000 +\| 2\.00 +\| 2\.29", speedUp.ToString());
        Assert.Contains("分けられない部分の割合は実測で 25", speedUp.ToHtml(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task An_exception_of_the_computation_comes_back() =>
        await Assert.ThrowsAsync<DivideByZeroException>(() => SpeedUp.MeasureAsync([1, 2], () => { }, (_, _) => throw new DivideByZeroException()));

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task A_number_of_threads_out_of_bounds_is_refused(int threads) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SpeedUp.MeasureAsync([threads], () => { }, (_, _) => { }));

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
