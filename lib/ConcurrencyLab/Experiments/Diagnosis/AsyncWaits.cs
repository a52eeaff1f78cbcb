namespace ConcurrencyLab;

/// <summary>中断している非同期メソッドと、それが待っているもの。</summary>
public sealed class AsyncWaits : Displayable
{
    private readonly string? _problem;

    internal AsyncWaits(IReadOnlyList<IReadOnlyList<string>> chains, string? problem)
    {
        Chains = chains;
        _problem = problem;
    }

    /// <summary>待ちのつながり。待っている相手、待っているメソッド、そのメソッドを待っているメソッド、の順。</summary>
    public IReadOnlyList<IReadOnlyList<string>> Chains { get; }

    private DataTable Table => new(
        ["待っている相手", "待っているメソッド（← の右が、呼び出し元）"],
        [.. Chains.Select(chain => (string[])[chain[0], string.Join(" ← ", chain.Skip(1))])]);

    internal override string ToHtml() => Chains.Count > 0 ? Table.ToHtml() : $"<p>{Html.Encode(None)}</p>";

    internal override string ToPlainText() => Chains.Count > 0 ? Table.ToPlainText() : None;

    private string None => _problem ?? "中断している非同期メソッドは、サービスのコードにはありません。";
}
