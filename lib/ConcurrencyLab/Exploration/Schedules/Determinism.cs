namespace ConcurrencyLab;

/// <summary>What every exploration rests on: the same order does the same again.</summary>
internal static class Determinism
{
    public static InvalidOperationException Missing() => new(
        "同じ順番でもう一度実行したら、違う動きになりました。reset がすべての共有変数を最初の値に戻しているか、body が乱数や時刻を使っていないかを確かめてください。");
}
