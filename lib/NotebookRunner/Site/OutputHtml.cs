using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>An output as the notebook shows it.</summary>
internal static partial class OutputHtml
{
    private const string Unscripted = "この出力は、このサーバーで実行したものだと確かめられないので、スクリプトを外して表示しています。セルを実行し直すと、図も表示されます。";

    public static string Of(CellOutput output, SharedPlotly plotly) => output switch
    {
        CellOutput.Text(var stream, var text) => Block(stream, $"<pre>{SiteHtml.Encode(text)}</pre>"),
        CellOutput.Display(var data) => Block("result", OfData(data, output.IsForeign, plotly)),
        CellOutput.Result(var data) => Block("result", OfData(data, output.IsForeign, plotly)),
        CellOutput.Error(var error) => $"<div class=\"output error\"><strong>エラー</strong><pre>{SiteHtml.Encode(error.Text)}</pre></div>\n",
        _ => "",
    };

    private static string Block(string kind, string content) => $"<div class=\"output {SiteHtml.Encode(kind)}\">{content}</div>\n";

    private static string OfData(IReadOnlyDictionary<string, string> data, bool isForeign, SharedPlotly plotly) =>
        !data.TryGetValue(MimeType.Html, out var html) ? $"<pre>{SiteHtml.Encode(data.GetValueOrDefault(MimeType.PlainText, ""))}</pre>"
        : isForeign ? WithoutScripts(html)
        : plotly.Share(FormatterStyle().Replace(html, ""));

    // A chart has its numbers as a table, which then stays open.
    private static string WithoutScripts(string html) =>
        SafeHtml.Of(html) + (html.Contains("<script", StringComparison.OrdinalIgnoreCase) ? $"<p class=\"note\">{Unscripted}</p>" : "");

    // The formatter puts the same rules for every table of the page beside each value; site.css has its own.
    [GeneratedRegex(@"<style>[^<]*\.dni-code-hint[^<]*</style>")]
    private static partial Regex FormatterStyle();
}
