namespace ConcurrencyLab;

/// <summary>何台かの Web サーバーが、リクエストを数える方法。</summary>
public enum ServerCount
{
    /// <summary>サーバーごとの変数を、<c>lock</c> の中で読み書きします。</summary>
    OwnVariable,

    /// <summary>保存先の値を、サーバーごとの <c>lock</c> の中で GET で読み、SET で書きます。</summary>
    StoreGetSet,

    /// <summary>保存先の値を、INCR の 1 つで足します。</summary>
    StoreIncr,
}
