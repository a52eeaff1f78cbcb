using System.Text;

namespace ConcurrencyLab;

/// <summary>Draws a schedule in lanes: a row for each turn, a column for each thread.</summary>
internal static class LaneTable
{
    // Semi-transparent grey stands out a little from a light page and from a dark one.
    private const string Active = " style=\"background:rgba(128,128,128,.25)\"";
    // Only a schedule that was given up is long; how it goes on can be seen by then.
    private const int MostRows = 40;

    public static string ToHtml(IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows)
    {
        if (rows.Count == 0)
            return "";
        var html = new StringBuilder($"{Html.BeginTable}<thead><tr>");
        foreach (var title in Header(names))
            html.Append($"<th scope=\"col\">{Html.Encode(title)}</th>");
        html.Append("</tr></thead><tbody>");
        for (var turn = 0; turn < Math.Min(rows.Count, MostRows); turn++)
        {
            html.Append("<tr>");
            var cells = Cells(names, rows, turn);
            for (var column = 0; column < cells.Length; column++)
                html.Append($"<td{(column - 1 == rows[turn].Thread ? Active : "")}>{Html.Encode(cells[column])}</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").Append(Rest(rows)).ToString();
    }

    public static string ToPlainText(IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows) =>
        rows.Count == 0 ? "" : TextTable.Of(Header(names), rows.Take(MostRows).Select((_, turn) => Cells(names, rows, turn))) + Rest(rows);

    private static string Rest(IReadOnlyList<LaneRow> rows) =>
        rows.Count <= MostRows ? "" : $"（このあと {rows.Count - MostRows} 手は省きます）\n";

    private static string[] Header(IReadOnlyList<string> names) => ["手", .. names, "共有の値"];

    private static string[] Cells(IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows, int turn) =>
    [
        turn == 0 ? "開始" : turn.ToString(),
        .. names.Select((_, i) => i == rows[turn].Thread ? rows[turn].Label : ""),
        rows[turn].Value,
    ];
}
