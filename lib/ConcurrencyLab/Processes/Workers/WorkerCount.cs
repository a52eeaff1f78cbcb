namespace ConcurrencyLab;

/// <summary>ワーカープロセスの終わり方。</summary>
public enum WorkerEnd
{
    /// <summary>最後まで数えました。</summary>
    Finished,

    /// <summary>強制終了されました。</summary>
    Killed,

    /// <summary>誰も受け止めない例外でクラッシュしました。</summary>
    Crashed,

    /// <summary>場所を使えなくなり、理由を知らせて終わりました。</summary>
    Failed,
}

/// <summary>1 つのワーカープロセスの記録。</summary>
/// <param name="ProcessId">OS が付けたプロセスの番号。</param>
/// <param name="Counted">数えた回数。</param>
/// <param name="End">終わり方。</param>
/// <param name="Message">最後まで数えられなかったときの説明。数えたときは空。</param>
public sealed record WorkerCount(int ProcessId, int Counted, WorkerEnd End, string Message);
