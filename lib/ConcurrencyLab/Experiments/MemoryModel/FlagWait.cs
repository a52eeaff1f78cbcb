namespace ConcurrencyLab;

/// <summary>ループで待つスレッドに、ほかのスレッドが立てたフラグが見えたかどうか。</summary>
public sealed class FlagWait : Displayable
{
    private readonly string _source;
    private readonly IReadOnlyList<FlagWaitEvent> _events;
    private readonly IReadOnlyList<CodeLine> _loop;

    internal FlagWait(string source, IReadOnlyList<FlagWaitEvent> events, IReadOnlyList<CodeLine> loop)
    {
        _source = source;
        _events = events;
        _loop = loop;
    }

    /// <summary>フラグを立ててから 1 秒以内にループが終わったかどうか。</summary>
    public bool Ended => _events[^1].Kind == FlagWaitEventKind.Ended;

    private string Summary => Ended
        ? "旗が立つと、ループは終わりました。"
        : $"旗が立ってから {(_events[^1].At - _events[^2].At).TotalSeconds:F1} 秒待っても、ループは終わりませんでした。子プロセスごと止めました。";

    private DataTable Table => new(
        ["時刻（秒）", "できごと"],
        [.. _events.Select(e => (string[])[$"{e.At.TotalSeconds:F3}", Text(e.Kind)])]);

    private IReadOnlyList<(string Title, string Code)> Codes =>
        [("C#", _source), .. _loop.Count > 0 ? [("機械語（最適化あり）", CodeLine.Join(_loop))] : Array.Empty<(string, string)>()];

    internal override string ToHtml() =>
        $"<p><strong>{Html.Encode(Summary)}</strong></p>{Table.ToHtml()}"
        + string.Concat(Codes.Select(code => $"<p>{Html.Encode(code.Title)}</p><pre>{Html.Encode(code.Code)}</pre>"));

    internal override string ToPlainText() =>
        $"{Summary}\n{Table.ToPlainText()}" + string.Concat(Codes.Select(code => $"{code.Title}\n{code.Code}\n"));

    private static string Text(FlagWaitEventKind kind) => kind switch
    {
        FlagWaitEventKind.Waiting => "スレッド 1 が、ループで旗を待ちはじめる",
        FlagWaitEventKind.FlagSet => "スレッド 2 が、旗を立てる",
        FlagWaitEventKind.Ended => "スレッド 1 が、ループを抜ける",
        _ => "スレッド 1 は、まだループの中にいる",
    };
}
