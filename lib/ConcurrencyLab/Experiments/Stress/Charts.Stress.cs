namespace ConcurrencyLab;

public static partial class Charts
{
    /// <summary>加算が失われた割合ごとの実行回数を、動かし方ごとに並べて描きます。</summary>
    /// <param name="distributions">グラフごとの題と分布。</param>
    public static Figure Outcomes(params (string Title, Distribution Distribution)[] distributions)
    {
        Argument.Some(distributions, d => d.Distribution);
        return LossHistogram.Draw(distributions);
    }
}
