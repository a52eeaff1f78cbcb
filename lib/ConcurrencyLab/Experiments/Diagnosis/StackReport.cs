namespace ConcurrencyLab;

/// <summary>dotnet-stack report の結果のうち、選んだコードを実行しているスレッド。</summary>
public sealed class StackReport : Displayable
{
    private const int Deepest = 4;

    private readonly string? _problem;
    private readonly int _others;

    private StackReport(IReadOnlyList<StackThread> threads, int others, string? problem)
    {
        Threads = threads;
        _others = others;
        _problem = problem;
    }

    /// <summary>選んだコードを実行しているスレッド。</summary>
    public IReadOnlyList<StackThread> Threads { get; }

    private string Summary => _problem ?? $"選んだコードを実行しているスレッドは {Threads.Count} 本、ほかのスレッドは {_others} 本です。";

    private DataTable Table => new(
        ["スレッド", "止まっている場所", "そこを呼んだコード"],
        [.. Threads.Select(thread => (string[])[thread.Id, thread.StoppedAt, string.Join(" ← ", thread.Callers)])]);

    /// <summary>結果を読み、選んだコードを実行しているスレッドを取り出します。</summary>
    /// <param name="report">dotnet-stack report を動かした結果。</param>
    /// <param name="code">調べるコードの名前空間の、先頭の文字。例: Shop.</param>
    public static StackReport Read(ToolRun report, string code)
    {
        Argument.NotNull(report);
        Argument.NotNull(code);
        var all = StackText.Read(report.Output);
        var threads = all.Where(thread => thread.Frames.Any(frame => frame.IsOf(code)))
            .Select(thread => new StackThread(
                thread.Id,
                string.Join(" ← ", thread.Frames.TakeWhile(frame => !frame.IsOf(code)).Take(Deepest).Select(frame => frame.Name)),
                [.. thread.Frames.Where(frame => frame.IsOf(code)).Select(frame => frame.Name).Distinct()]))
            .ToList();
        return new StackReport(threads, all.Count - threads.Count, report.Problem);
    }

    internal override string ToHtml() => $"<p>{Html.Encode(Summary)}</p>{(Threads.Count > 0 ? Table.ToHtml() : "")}";

    internal override string ToPlainText() => $"{Summary}\n{(Threads.Count > 0 ? Table.ToPlainText() : "")}";
}

/// <summary>スレッドが止まっている場所。</summary>
/// <param name="Id">OS が付けたスレッドの番号。</param>
/// <param name="StoppedAt">選んだコードが呼んだメソッド。内側から外側の順に、4 つまで。</param>
/// <param name="Callers">選んだコードのメソッド。内側から外側の順。</param>
public sealed record StackThread(string Id, string StoppedAt, IReadOnlyList<string> Callers);
