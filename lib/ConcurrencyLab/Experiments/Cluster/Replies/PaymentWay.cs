namespace ConcurrencyLab;

/// <summary>もう一度頼まれるかもしれない支払いを、サーバーが記録する方法。</summary>
public enum PaymentWay
{
    /// <summary>冪等キーを使いません。頼まれるたびに、INCR で数えます。</summary>
    NoKey,

    /// <summary>冪等キーの結果を GET で確かめ、なければ INCR で数えてから SET で書きます。</summary>
    CheckThenRecord,

    /// <summary>冪等キーを確かめることと、数えて結果を書くことを、保存先の 1 つの操作で行います。</summary>
    OneStep,
}
