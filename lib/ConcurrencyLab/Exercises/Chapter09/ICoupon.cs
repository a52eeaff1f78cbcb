namespace ConcurrencyLab;

/// <summary>演習 9-3 のクーポン。1 回使えます。</summary>
[GivenCode]
public interface ICoupon
{
    /// <summary>残りの回数。0 より小さくなりません。</summary>
    int Left { get; }

    /// <summary>1 回使い、true を返します。残っていなければ、何も変えずに false を返します。</summary>
    bool TryUse();
}
