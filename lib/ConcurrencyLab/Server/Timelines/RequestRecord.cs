namespace ConcurrencyLab;

/// <summary>同時に送ったリクエストのうちの 1 件の記録。時間は、リクエストを送ったときから測ります。</summary>
/// <param name="Number">ハンドラーが始まった順の番号。1 から始まります。</param>
/// <param name="Path">リクエストのパス。</param>
/// <param name="Status">レスポンスの HTTP 状態コード。届く前にクライアントが接続を閉じたときは 0。</param>
/// <param name="Body">レスポンスの本文。</param>
/// <param name="ThreadId">ハンドラーを始めたスレッドの番号。</param>
/// <param name="Received">サーバーがリクエストを読んだ時間。</param>
/// <param name="Started">ハンドラーが始まった時間。</param>
/// <param name="Finished">ハンドラーが終わった時間。</param>
/// <param name="ValueRead">ハンドラーがログに書いた "before request count = N" の N。なければ null。</param>
/// <param name="ValueWritten">ハンドラーがログに書いた "after request count = N" の N。なければ null。</param>
public sealed record RequestRecord(
    int Number,
    string Path,
    int Status,
    string Body,
    int ThreadId,
    TimeSpan Received,
    TimeSpan Started,
    TimeSpan Finished,
    int? ValueRead,
    int? ValueWritten)
{
    internal const int NoStatus = 0;

    /// <summary>ハンドラーが <see cref="LabRequest.Phase"/> で名前を付けたフェーズ。順に並びます。なければ空。</summary>
    public IReadOnlyList<RequestPhase> Phases { get; init; } = [];
}
