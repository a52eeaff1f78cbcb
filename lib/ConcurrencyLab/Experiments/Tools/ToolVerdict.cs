namespace ConcurrencyLab;

/// <summary>1 つの道具の、1 つの場所での判定。</summary>
public enum ToolVerdict
{
    /// <summary>すべて数えました。</summary>
    Right,

    /// <summary>数えた回数が失われました。</summary>
    Wrong,

    /// <summary>その場所では使えず、例外を投げました。</summary>
    Unusable,

    /// <summary>ここでは測れませんでした。</summary>
    NotMeasured,
}

/// <summary>1 つの道具の、1 つの場所での結果。</summary>
/// <param name="Tool">道具。</param>
/// <param name="Place">場所。</param>
/// <param name="Verdict">正しく数えたかどうか。</param>
/// <param name="Detail">判定のもとになった数、または理由。</param>
public sealed record ToolResult(CountingTool Tool, ToolPlace Place, ToolVerdict Verdict, string Detail);
