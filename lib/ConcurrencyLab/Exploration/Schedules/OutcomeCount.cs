namespace ConcurrencyLab;

/// <summary>1 つの結果と、その結果になる順番の数。</summary>
/// <param name="Text">表示する結果。</param>
/// <param name="Kind">順番の終わり方。</param>
/// <param name="IsRight">正しい結果かどうか。</param>
/// <param name="Count">順番の数。</param>
/// <param name="Example">この結果になる順番のうち、いちばん短く、スレッドの交代が少ないもの。</param>
public sealed record OutcomeCount(string Text, OutcomeKind Kind, bool IsRight, long Count, Schedule Example);
