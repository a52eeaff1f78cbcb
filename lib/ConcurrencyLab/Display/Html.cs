using System.Net;
using System.Text;

namespace ConcurrencyLab;

internal static class Html
{
    /// <summary>
    /// Begins a table. Hosts differ in how they align cells, and the kernel changes it for the whole page as soon as a cell
    /// shows a plain value; a rule of the tables' own costs less than a style on each cell.
    /// </summary>
    public const string BeginTable = "<style>.concurrencylab-table :is(th,td){text-align:left!important;vertical-align:top!important}</style><table class=\"concurrencylab-table\">";

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A table whose cells are plain text.</summary>
    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var html = new StringBuilder($"{BeginTable}<thead><tr>");
        foreach (var title in header)
            html.Append($"<th scope=\"col\">{Encode(title)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append($"<td>{Encode(cell)}</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }
}
