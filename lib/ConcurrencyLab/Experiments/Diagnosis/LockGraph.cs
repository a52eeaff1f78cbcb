namespace ConcurrencyLab;

/// <summary>だれがどのロックを持ち、だれがそれを待っているか。別のプロセスから読んだものです。</summary>
public sealed class LockGraph : Displayable
{
    private readonly DumpReport _report;
    private readonly string? _problem;

    private LockGraph(DumpReport report, IReadOnlyList<LockCircle> circles, string? problem)
    {
        _report = report;
        _problem = problem;
        Circles = circles;
    }

    /// <summary>待ちが輪になっているかどうか。</summary>
    public bool IsDeadlock => Circles.Count > 0;

    /// <summary>持たれているロック。</summary>
    public IReadOnlyList<HeldLock> Locks => [.. _report.Locks.Select(held => new HeldLock(held.Name, held.ShortType, NameOf(held.Owner), [.. held.Waiters.Select(NameOf)]))];

    internal IReadOnlyList<LockCircle> Circles { get; }

    private string Summary => this switch
    {
        { _problem: { } problem } => problem,
        { IsDeadlock: true } => $"デッドロックです。待ちの輪が {Circles.Count} つあります。",
        _ => "待ちの輪はありません。",
    };

    private DataTable Table => new(
        ["ロック", "種類", "持っているスレッド", "待っているスレッド"],
        [.. Locks.Select(held => (string[])[held.Name, held.Type, held.Owner, held.Waiters.Count > 0 ? string.Join("、", held.Waiters) : "なし"])]);

    internal static LockGraph Of(DumpReport report, string? problem = null) => new(report, LockCircle.In(report), problem);

    internal override string ToHtml() =>
        $"<p><strong>{Html.Encode(Summary)}</strong></p>{string.Concat(Circles.Select(LockDrawing.Draw))}{(Locks.Count > 0 ? Table.ToHtml() : "")}";

    internal override string ToPlainText() => $"{Summary}\n{string.Concat(Circles.Select(circle => $"{circle}\n"))}{(Locks.Count > 0 ? Table.ToPlainText() : "")}";

    private string NameOf(uint id) => (_report.Threads.FirstOrDefault(thread => thread.Id == id) ?? new DumpThread(id, [])).Name;
}

/// <summary>スレッドが持っているロック。</summary>
/// <param name="Name">ロックを指すフィールド。なければアドレス。</param>
/// <param name="Type">ロックに使ったオブジェクトの型。</param>
/// <param name="Owner">持っているスレッド。</param>
/// <param name="Waiters">待っているスレッド。</param>
public sealed record HeldLock(string Name, string Type, string Owner, IReadOnlyList<string> Waiters);
