namespace ConcurrencyLab;

/// <summary>
/// スレッドごとに別の数に足し、聞かれたときに合計するカウンター。数は隣り合っているので、
/// コアは同じキャッシュラインを取り合います（false sharing）。<see cref="PaddedCounter"/> はこれを避けます。
/// </summary>
public sealed class StripedCounter : ICounter
{
    private readonly int[] _values = new int[Stripe.Count];

    /// <inheritdoc />
    public int Value => _values.Sum();

    /// <summary>1 を足します。複数のスレッドが同じ数を使うこともあるので、不可分に足します。</summary>
    public void Increment() => Interlocked.Increment(ref _values[Stripe.Own]);

    /// <inheritdoc />
    public void Reset() => Array.Clear(_values);
}
