namespace Shop;

/// <summary>⚠ 悪い例。残りを確かめてから減らすまでのあいだに、ほかのスレッドが割り込めます。</summary>
/// <param name="count">初めの数。</param>
public sealed class UnguardedStock(int count) : IStock
{
    private int _left = count;

    /// <inheritdoc/>
    public int Left => _left;

    /// <inheritdoc/>
    public bool TrySell()
    {
        if (_left == 0)
            return false;
        _left = _left - 1;
        return true;
    }
}
