namespace ConcurrencyLab;

/// <summary>何個かのプロセスが、それぞれ自分の持つカウンターに行ったこと。</summary>
public sealed class ProcessCounts : Displayable
{
    internal ProcessCounts(IReadOnlyList<ProcessCount> counts) => Counts = counts;

    /// <summary>始めた順に並べたプロセス。</summary>
    public IReadOnlyList<ProcessCount> Counts { get; }

    internal override string ToHtml() => Table().ToHtml();

    internal override string ToPlainText() => Table().ToPlainText();

    private DataTable Table() => new(
        ["プロセス ID", "受け取った値", "1 を足した値"],
        [.. Counts.Select(count => (string[])[$"{count.ProcessId}", $"{count.Before}", $"{count.After}"])]);
}
