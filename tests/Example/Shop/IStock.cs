namespace Shop;

/// <summary>品物の在庫。</summary>
public interface IStock
{
    /// <summary>残りの数。</summary>
    int Left { get; }

    /// <summary>1 個売ります。残っていなければ false を返します。</summary>
    bool TrySell();
}
