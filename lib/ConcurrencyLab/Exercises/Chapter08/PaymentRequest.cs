namespace ConcurrencyLab;

/// <summary>支払いの依頼。やり直すときは、同じキーで送ります。</summary>
/// <param name="Key">買い物ごとに頼む側がつける冪等キー。</param>
/// <param name="Amount">金額。</param>
public sealed record PaymentRequest(string Key, int Amount);
