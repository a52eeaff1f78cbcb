namespace Shop;

/// <summary>⚠ 悪い例。品物を移すとき、渡す側、受け取る側の順にロックを取ります。向かい合わせに移すと、デッドロックします。</summary>
/// <param name="count">初めの数。</param>
public sealed class Warehouse(int count)
{
    private readonly Lock _gate = new();
    private int _count = count;

    /// <summary>今の数。</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>1 個を、ほかの倉庫へ移します。</summary>
    /// <param name="to">移す先。</param>
    public void MoveTo(Warehouse to)
    {
        ArgumentNullException.ThrowIfNull(to);
        lock (_gate)
        {
            lock (to._gate)
            {
                _count--;
                to._count++;
            }
        }
    }
}
