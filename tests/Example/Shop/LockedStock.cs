namespace Shop;

/// <summary>直した例。確かめてから減らすまでを、1 つのロックで守ります。</summary>
/// <param name="count">初めの数。</param>
public sealed class LockedStock(int count) : IStock
{
    private readonly Lock _gate = new();
    private int _left = count;

    /// <inheritdoc/>
    public int Left
    {
        get
        {
            lock (_gate)
                return _left;
        }
    }

    /// <inheritdoc/>
    public bool TrySell()
    {
        lock (_gate)
        {
            if (_left == 0)
                return false;
            _left = _left - 1;
            return true;
        }
    }
}
