namespace ConcurrencyLab;

/// <summary>1 つのプロセスが、自分の持つカウンターに行ったこと。</summary>
/// <param name="ProcessId">OS が付けたプロセスの番号。</param>
/// <param name="Before">最初の値。</param>
/// <param name="After">数えた後の値。</param>
public sealed record ProcessCount(int ProcessId, int Before, int After);
