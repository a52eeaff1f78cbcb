namespace ConcurrencyLab;

/// <summary>何台かのサーバーで行った実験の結果。1 文のまとめと、表、グラフを持ちます。</summary>
public sealed class ClusterResult : Displayable
{
    private readonly DataTable? _table;
    private readonly Figure? _figure;

    internal ClusterResult(string summary, DataTable? table = null, Figure? figure = null)
    {
        Summary = summary;
        _table = table;
        _figure = figure;
    }

    /// <summary>結果のまとめ。行えなかったときは、その理由と直し方。</summary>
    public string Summary { get; }

    /// <summary>The count at the end; null where the experiment did not come so far.</summary>
    internal long? Counted { get; init; }

    /// <summary>How many calls were made, and how many were answered, where that may differ.</summary>
    internal int Sent { get; init; }

    internal int Answered { get; init; }

    internal override string ToHtml() =>
        $"<p><strong>{Html.Encode(Summary)}</strong></p>{_table?.ToHtml()}{_figure?.ToHtml()}";

    internal override string ToPlainText() => $"{Summary}\n{_table?.ToPlainText()}{_figure?.ToString()}";
}
