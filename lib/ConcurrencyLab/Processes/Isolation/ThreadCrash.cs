namespace ConcurrencyLab;

/// <summary>1 本のスレッドの例外が、プロセスとほかのスレッドに与えた影響。</summary>
public sealed class ThreadCrash : Displayable
{
    private readonly int _threads;
    private readonly int _increments;
    private readonly IReadOnlyList<ThreadReport> _reports;
    private readonly string _error;

    internal ThreadCrash(int threads, int increments, IReadOnlyList<ThreadReport> reports, int exitCode, string error)
    {
        _threads = threads;
        _increments = increments;
        _reports = reports;
        ExitCode = exitCode;
        _error = error;
    }

    /// <summary>プロセスの終了コード。</summary>
    public int ExitCode { get; }

    /// <summary>プロセスが終わったときに、各スレッドが数えていた数。最後の 1 本がクラッシュしたスレッドです。</summary>
    public IReadOnlyList<int> Counted =>
        [.. Enumerable.Range(1, _threads).Select(thread => _reports.Where(report => report.Thread == thread).Select(report => report.Counted).DefaultIfEmpty().Max())];

    private string Summary =>
        $"スレッド {_threads} で捕まえられなかった例外（{_error}）が、プロセスを終わらせました（終了コード {ExitCode}）。最後まで数えたスレッドは {Counted.Count(counted => counted == _increments)} 本です。";

    private DataTable Table => new(
        ["スレッド", "数えた回数", "終わり方"],
        [.. Counted.Select((counted, index) => (string[])[$"{index + 1}", $"{counted} / {_increments}", End(index + 1, counted)])]);

    internal override string ToHtml() => $"<p><strong>{Html.Encode(Summary)}</strong></p>{Table.ToHtml()}";

    internal override string ToPlainText() => $"{Summary}\n{Table.ToPlainText()}";

    private string End(int thread, int counted) => thread == _threads ? "例外を投げた" : counted == _increments ? "最後まで数えた" : "プロセスと一緒に終わった";
}
