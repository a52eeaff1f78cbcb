namespace ConcurrencyLab;

public static partial class Charts
{
    /// <summary>終わったリクエストの数、スレッドプールのスレッド数、キューの長さの移り変わりを、待ち方ごとに描きます。</summary>
    /// <param name="runs">測ったもの。</param>
    public static Figure Starvation(params StarvationRun[] runs)
    {
        Argument.Some(runs);
        return StarvationChart.Draw(runs);
    }
}
