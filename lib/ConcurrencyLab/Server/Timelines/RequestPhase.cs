namespace ConcurrencyLab;

/// <summary>ハンドラーが名前を付けた処理の一部。時間は、リクエストを送ったときから測ります。</summary>
/// <param name="Name">付けた名前。</param>
/// <param name="Started">フェーズに入った時間。</param>
/// <param name="Ended">次のフェーズが始まった時間、またはハンドラーが終わった時間。</param>
public sealed record RequestPhase(string Name, TimeSpan Started, TimeSpan Ended)
{
    /// <summary>フェーズの長さ。</summary>
    public TimeSpan Duration => Ended - Started;
}
