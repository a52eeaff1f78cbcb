namespace ConcurrencyLab;

/// <summary>同じコードを何回も実行したときの、値ごとの回数。</summary>
public sealed class Distribution : Displayable
{
    private readonly int[] _values;

    internal Distribution(int expected, int[] values)
    {
        Expected = expected;
        _values = values;
    }

    /// <summary>何も失わないときの値。</summary>
    public int Expected { get; }

    /// <summary>実行した回数。</summary>
    public int Runs => _values.Length;

    /// <summary>値が足りなかった実行の回数。</summary>
    public int RunsThatLost => _values.Count(value => value < Expected);

    /// <summary>値が多すぎた実行の回数。</summary>
    public int RunsThatExceeded => _values.Count(value => value > Expected);

    /// <summary>最小の値。</summary>
    public int Min => _values.Min();

    /// <summary>最大の値。</summary>
    public int Max => _values.Max();

    /// <summary>実行した順に並べた値。</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>値ごとの実行回数。値の小さい順に並びます。</summary>
    public IReadOnlyDictionary<int, int> Counts =>
        new SortedDictionary<int, int>(_values.CountBy(value => value).ToDictionary());

    /// <summary>全部の実行で失われた加算の割合。0〜1。</summary>
    public double LossRate => _values.Average(ShareLost);

    internal override string ToHtml() => $"<p>{Summary}</p>{Charts.Outcomes(("", this)).ToHtml()}";

    internal override string ToPlainText() => Summary;

    /// <summary>実行の値が、何も失わないときの値に足りない割合。負の値がなければ 0〜1。</summary>
    internal double ShareLost(int value) =>
        value >= Expected ? 0
        : Expected > 0 ? 1 - (double)value / Expected
        : 1;

    private string Summary => (RunsThatLost, RunsThatExceeded) switch
    {
        (_, 0) => $"{Runs} 回実行して、{RunsThatLost} 回で {Expected:N0} に足りませんでした。{Range}、失われた割合は平均 {LossRate:P1} です。",
        (0, _) => $"{Runs} 回実行して、{RunsThatExceeded} 回で {Expected:N0} を超えました。{Range} です。",
        _ => $"{Runs} 回実行して、{RunsThatLost} 回で {Expected:N0} に足りず、{RunsThatExceeded} 回で超えました。{Range} です。",
    };

    private string Range => $"最小 {Min:N0}、最大 {Max:N0}";
}
