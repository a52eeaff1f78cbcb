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
    public double LossRate => Expected == 0 ? 0 : 1 - _values.Average() / Expected;

    internal override string ToHtml() => $"<p>{Summary}</p>{Charts.Outcomes(("", this)).ToHtml()}";

    internal override string ToPlainText() => Summary;

    private string Summary =>
        $"{Runs} 回実行して、{RunsThatLost} 回で {Expected:N0} に足りませんでした。最小 {Min:N0}、最大 {Max:N0}、失われた割合は平均 {LossRate:P1} です。";
}
