namespace ConcurrencyLab;

/// <summary>The numbers behind a chart: shown wherever the chart itself cannot be.</summary>
internal sealed record DataTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The rows of several charts in one table, with a first column that says of which one, where there is more than one.</summary>
    public static DataTable OfPanels<T>(IReadOnlyList<T> panels, Func<T, string> title, IReadOnlyList<string> header, Func<T, IEnumerable<string[]>> rows) =>
        panels.Count == 1
            ? new(header, [.. rows(panels[0])])
            : new(["グラフ", .. header], [.. panels.SelectMany(panel => rows(panel).Select(row => (string[])[title(panel), .. row]))]);

    public string ToHtml() => Html.Table(Header, Rows);

    public string ToPlainText() => TextTable.Of(Header, Rows);
}
