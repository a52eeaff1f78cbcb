namespace ConcurrencyLab;

/// <summary>ハンドラーが受け取るリクエスト。</summary>
public sealed class LabRequest
{
    private readonly Timeline _timeline;

    internal LabRequest(int id, string path, Timeline timeline, CancellationToken aborted)
    {
        Id = id;
        Path = path;
        _timeline = timeline;
        Aborted = aborted;
    }

    /// <summary>リクエストのパス。"/" など。</summary>
    public string Path { get; }

    /// <summary>クライアントが接続を閉じたときにキャンセルされるトークン。そのとき、レスポンスを待つ相手はもういません。</summary>
    public CancellationToken Aborted { get; }

    internal int Id { get; }

    /// <summary>
    /// サーバーのログに 1 行書きます。行は、リクエストを送るセルか見守るセルに表示されます。
    /// サーバーのスレッドから Console.WriteLine した行は、ノートブックでは失われます。
    /// </summary>
    /// <param name="message">書く行。</param>
    public void Log(string message) => _timeline.Add(Id, RequestEventKind.Logged, Argument.NotNull(message));

    /// <summary>
    /// 次の Phase かハンドラーの終わりまでに何をするかを記録します。<c>request.Phase("ロック待ち");</c>
    /// グラフは、フェーズごとに別の棒を描きます。
    /// </summary>
    /// <param name="name">フェーズの名前。グラフの凡例に出ます。</param>
    /// <exception cref="ArgumentException">名前が空のとき。</exception>
    public void Phase(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("段階の名前を指定してください。例: request.Phase(\"ロック待ち\")", nameof(name));
        _timeline.Add(Id, RequestEventKind.EnteredPhase, name);
    }

    /// <summary>Records the beginning of the handler now, and its end when the result is disposed of.</summary>
    internal WorkScope Work()
    {
        _timeline.Add(Id, RequestEventKind.Started);
        return new WorkScope(this);
    }

    internal readonly struct WorkScope(LabRequest request) : IDisposable
    {
        public void Dispose() => request._timeline.Add(request.Id, RequestEventKind.Finished);
    }
}
