namespace ConcurrencyLab;

/// <summary>The numbers behind a chart: shown wherever the chart itself cannot be.</summary>
internal sealed record DataTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string ToHtml() => Html.Table(Header, Rows);

    public string ToPlainText() => TextTable.Of(Header, Rows);
}
