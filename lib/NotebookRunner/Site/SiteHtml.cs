using System.Net;

namespace NotebookRunner;

internal static class SiteHtml
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>What every page has around its content. The script runs before anything is painted, so that a page
    /// does not flash in the wrong colours.</summary>
    public static string Page(PageHead head, string content) => Page(head, PageFrame.Site, content);

    /// <summary>The same, with what the program that shows it adds.</summary>
    public static string Page(PageHead head, PageFrame frame, string content) =>
        $"""
        <!doctype html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(head.FullTitle)}</title>
        <meta name="description" content="{Encode(head.Description)}">
        <meta property="og:title" content="{Encode(head.FullTitle)}">
        <meta property="og:description" content="{Encode(head.Description)}">
        <meta property="og:type" content="article">
        <meta property="og:locale" content="ja_JP">
        <link rel="icon" href="data:,">
        {frame.Shared}{frame.Head}
        </head>
        <body{frame.BodyAttributes}>
        <a class="skip" href="#content">本文へ移動</a>
        <header class="top"><a href="{frame.Index}"{(head.IsIndex ? " aria-current=\"page\"" : "")}>{PageHead.Course}</a>{frame.Header}</header>
        {content}
        <footer class="end">
        <p>文章と図は <a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.ja">CC BY-SA 4.0</a>、コードは MIT ライセンスです。
        IIJ Bootcamp の並行処理ハンズオン（Copyright (c) 2022, Internet Initiative Japan Inc.、CC BY-SA）の構成をもとにしています。</p>
        </footer>
        </body>
        </html>

        """;
}

/// <summary>How pages are put around their content, in the site or by the server.</summary>
/// <param name="Assets">What stands before the names of the files that all pages share.</param>
/// <param name="Index">The address of the page to begin with.</param>
/// <param name="Head">More of the head.</param>
/// <param name="BodyAttributes">Attributes of the body, each with a space before it.</param>
/// <param name="Header">What stands in the head line beside the course's name.</param>
/// <param name="Bare">Whether the page stands alone, without the files that pages share.</param>
internal sealed record PageFrame(string Assets, string Index, string Head = "", string BodyAttributes = "", string Header = "", bool Bare = false)
{
    public static PageFrame Site { get; } = new("", "index.html");

    public string Shared => Bare ? "" : $"""
        <link rel="stylesheet" href="{Assets}site.css">
        <script src="{Assets}site.js"></script>
        """;
}

/// <summary>What a page is called, and what a list of search results says about it.</summary>
internal sealed record PageHead(string Title, string Description)
{
    public const string Course = "C# で体験する並行・並列処理ハンズオン";

    public bool IsIndex => Title == Course;

    public string FullTitle => IsIndex ? Course : $"{Title} | {Course}";
}
