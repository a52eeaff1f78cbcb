namespace ConcurrencyLab;

/// <summary>同時に送ったリクエストの記録。</summary>
public sealed class Burst : Displayable
{
    internal Burst(TimeSpan elapsed, IReadOnlyList<RequestRecord> requests, IReadOnlyList<string> log)
    {
        Elapsed = elapsed;
        Requests = requests;
        Log = log;
    }

    /// <summary>送ってから最後のレスポンスまでの時間。1 つのパスに絞った記録では、最後のハンドラーの終わりまで。</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>ハンドラーが始まった順に並べたリクエスト。</summary>
    public IReadOnlyList<RequestRecord> Requests { get; }

    /// <summary>ハンドラーがログに書いた行。時間の順に並びます。1 つのパスに絞った記録では空です。</summary>
    public IReadOnlyList<string> Log { get; }

    /// <summary>1 つのパスへのリクエストに絞ります。</summary>
    /// <param name="path">パス。"/pay" など。</param>
    /// <exception cref="ArgumentException">このパスへのリクエストがないとき。</exception>
    public Burst Only(string path)
    {
        Argument.NotNull(path);
        var requests = Requests.Where(request => request.Path == path).ToList();
        return requests.Count > 0
            ? new Burst(requests.Max(request => request.Finished), requests, [])
            : throw new ArgumentException($"パス「{path}」へのリクエストはありません。送ったのは {string.Join("、", Requests.Select(request => request.Path).Distinct())} です。", nameof(path));
    }

    internal string Summary => $"{Requests.Count} 件のリクエスト、全部で {Elapsed.TotalSeconds:F2} 秒";

    internal override string ToHtml() => Charts.Timeline(this).ToHtml() + BurstTable.Of(this).ToHtml();

    internal override string ToPlainText() => $"{Summary}\n{BurstTable.Of(this).ToPlainText()}";
}
