using System.Net;

namespace NotebookRunner;

internal static class Html
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A whole page around its content.</summary>
    public static string Page(string title, string bodyClass, string content) =>
        $"""
        <!doctype html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="site.css">
        </head>
        <body class="{bodyClass}">
        {content}
        </body>
        </html>

        """;
}
