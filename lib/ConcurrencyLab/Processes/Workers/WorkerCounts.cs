namespace ConcurrencyLab;

/// <summary>何個かのプロセスが 1 つの場所で数えた記録と、最後にその場所にあった値。</summary>
public sealed class WorkerCounts : Displayable
{
    internal WorkerCounts(CountPlace place, IReadOnlyList<WorkerCount> workers, int? counted, string problem)
    {
        Place = place;
        Workers = workers;
        Counted = counted;
        Problem = problem;
    }

    /// <summary>数えた場所。</summary>
    public CountPlace Place { get; }

    /// <summary>始めた順に並べたワーカープロセス。</summary>
    public IReadOnlyList<WorkerCount> Workers { get; }

    /// <summary>全ワーカーが数えた回数の合計。</summary>
    public int Expected => Workers.Sum(worker => worker.Counted);

    /// <summary>最後にその場所にあった値。残っていた最初のワーカーが読みます。読めなければ null。</summary>
    public int? Counted { get; }

    /// <summary>失われた回数。読めなければ null。プロセスがそれぞれ自分の変数を持つ場所では 0。</summary>
    public int? Lost => Counted is { } counted ? Math.Max(0, Place == CountPlace.OwnMemory ? 0 : Expected - counted) : null;

    /// <summary>実験を最後まで行えなかった理由と、その直し方。行えたときは空。</summary>
    public string Problem { get; }

    private string Server { get; init; } = "";

    private string Summary => Outcome + (Server.Length > 0 ? $"\n使ったサーバー: {Server}" : "");

    private string Outcome => (Counted, Lost) switch
    {
        (null, _) => Problem,
        ({ } counted, _) when Place == CountPlace.OwnMemory =>
            $"全員で {Expected:N0} 回数え、1 つめのワーカーの変数は {counted:N0} です。ほかのワーカーが自分の変数で数えた {Expected - counted:N0} 回は、入っていません。{Problem}",
        ({ } counted, 0) => $"全員で {Expected:N0} 回数え、値は {counted:N0} です。失われた回数は 0 です。{Problem}",
        ({ } counted, var lost) => $"全員で {Expected:N0} 回数え、値は {counted:N0} です。{lost:N0} 回が失われました。{Problem}",
    };

    private DataTable Table => new(
        ["ワーカー", "プロセス ID", "数えた回数", "終わり方"],
        [.. Workers.Select((worker, index) => (string[])[$"{index + 1}", $"{worker.ProcessId}", $"{worker.Counted:N0}", Text(worker)])]);

    /// <summary>The same, with the server that the count was on.</summary>
    internal WorkerCounts On(RedisStatus redis) => new(Place, Workers, Counted, Problem) { Server = redis.Name };

    internal override string ToHtml() => $"<p style=\"white-space:pre-line\"><strong>{Html.Encode(Summary)}</strong></p>" + (Workers.Count > 0 ? Table.ToHtml() : "");

    internal override string ToPlainText() => $"{Summary}\n" + (Workers.Count > 0 ? Table.ToPlainText() : "");

    private static string Text(WorkerCount worker) => worker.End switch
    {
        WorkerEnd.Finished => "最後まで数えた",
        WorkerEnd.Killed => "途中で強制終了された",
        WorkerEnd.Crashed => $"途中でクラッシュした（{worker.Message}）",
        _ => $"途中で数えられなくなった（{worker.Message}）",
    };
}
