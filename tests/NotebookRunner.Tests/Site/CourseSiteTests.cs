using System.IO.Compression;
using System.Text;

namespace NotebookRunner.Tests;

public sealed class CourseSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_index_lists_the_chapters_with_their_verdicts()
    {
        Write(Run("00-first", "# 00 はじめに\n\n目安時間 15 分"), Run("01-second", "# 01 次", Failed));

        var index = _folder.Read("site/index.html");
        Assert.Contains("<a href=\"00-first.html\">00 はじめに</a>", index, StringComparison.Ordinal);
        Assert.Contains("15 分", index, StringComparison.Ordinal);
        Assert.Contains("class=\"good\">✓ 成功", index, StringComparison.Ordinal);
        Assert.Contains("class=\"bad\">✗ セル 1 でエラー", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_links_to_its_neighbours_and_sections()
    {
        Write(Run("00-first", "# 00 はじめに"), Run("01-second", "# 01 次\n\n## 1. 節 `code`"), Run("02-third", "# 02 終わり"));

        var page = _folder.Read("site/01-second.html");
        Assert.Contains("<a rel=\"prev\" href=\"00-first.html\">← 00 はじめに</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"next\" href=\"02-third.html\">02 終わり →</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#section-2\">1. 節 code</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"section-2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_of_a_page_has_all_chapters_and_marks_the_open_one()
    {
        Write(Run("00-first", "# 00 はじめに"), Run("01-second", "# 01 次\n\n## 1. 節"));

        var page = _folder.Read("site/01-second.html");
        Assert.Contains("<li><a href=\"00-first.html\">00 はじめに</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"01-second.html\" aria-current=\"page\">01 次</a><ol class=\"sections\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_described_for_search_results_and_name_their_licences()
    {
        Write(Run("00-first", "# 00 はじめに\n\n目安時間 15 分\n\n## 1. なぜ `await` か\n\n## まとめ"), Run("01-second", "# 01 次\n\n目安時間 20 分"));

        var page = _folder.Read("site/00-first.html");
        Assert.Contains($"<title>00 はじめに | {PageHead.Course}</title>", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"description\" content=\"C# で体験する並行・並列処理ハンズオンの 00 はじめに。なぜ await か。\">", page, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA 4.0", page, StringComparison.Ordinal);
        Assert.Contains("全部で約 35 分", _folder.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_images_work_in_the_site_and_repository_files_become_plain_text()
    {
        _folder.Write("images/図.svg", "<svg/>");
        Write(
            Run("00-first", "# 00\n\n[次](01-second.ipynb#x) [読む](../README.md) [外](https://example.com/) ![図](../images/図.svg)\n\n<img src=\"../images/図.svg\" alt=\"同じ図\">"),
            Run("01-second", "# 01"));

        var page = _folder.Read("site/00-first.html");
        Assert.Contains("<a href=\"01-second.html#x\">次</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a data-file=\"../README.md\">読む</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.com/\">外</a>", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("src=\"images/%E5%9B%B3.svg\"").Length);
        Assert.Equal("<svg/>", _folder.Read("site/images/図.svg"));
    }

    [Fact]
    public void Markdown_has_tables_and_folded_answers_with_coloured_code()
    {
        Write(Run("00-first", "| a | b |\n|---|---|\n| 1 | 2 |\n\n<details><summary>答え</summary>\n\n```csharp\nvar x = 1;\n```\n\n</details>"));

        var page = _folder.Read("site/00-first.html");
        Assert.Contains("<div class=\"scroll\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>", page, StringComparison.Ordinal);
        Assert.Contains("<td>1</td>", page, StringComparison.Ordinal);
        Assert.Contains("<details><summary>答え</summary>\n<div class=\"code\"><pre><code><span class=\"k\">var</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_preferred_to_text_errors_are_marked_and_lost_lines_noted()
    {
        Write(
            Run("00-first", "# 00", cell => cell.Record(new CellEvent.Returned(1, new Dictionary<string, string>
            {
                [MimeType.Html] = "<b>図</b>",
                [MimeType.PlainText] = "文字",
            }))),
            Run("01-second", "# 01", Failed, cell => cell.Record(new CellEvent.LinesLost(1, 3))));

        Assert.Contains("<div class=\"output result\"><b>図</b></div>", _folder.Read("site/00-first.html"), StringComparison.Ordinal);
        var failed = _folder.Read("site/01-second.html");
        Assert.Contains("<pre>だめ &lt;x&gt;</pre>", failed, StringComparison.Ordinal);
        Assert.Contains("class=\"verdict\"", failed, StringComparison.Ordinal);
        Assert.Contains("3 行がセルの外", failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Plotly_is_moved_into_one_file_and_set_before_the_loader_runs()
    {
        var output = $"<script data-plotly-js=\"2.28.0\">window.ConcurrencyLabPlotly||(window.ConcurrencyLabPlotlyGzip=\"{Packed("window.Plotly = {};")}\")</script><script>load()</script>";
        Write(Run("00-first", "# 00", cell => cell.Record(new CellEvent.Returned(1, new Dictionary<string, string> { [MimeType.Html] = output }))));

        Assert.Equal("window.Plotly = {};", _folder.Read("site/plotly.min.js"));
        Assert.Contains(
            "<script src=\"plotly.min.js\"></script><script>window.ConcurrencyLabPlotly = window.Plotly</script><script>load()</script>",
            _folder.Read("site/00-first.html"),
            StringComparison.Ordinal);
        Assert.Contains("ConcurrencyLabPlotlyGzip", _folder.Read("site/notebooks/00-first.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_temporary_is_left()
    {
        Write(Run("00-first", "# 00"));

        Assert.Equal(
            ["00-first.html", "index.html", "notebooks", "site.css", "site.js"],
            Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "site")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void Failed(CellRun cell) => cell.Record(new CellEvent.Failed(1, new CellError("Exception", "だめ", "だめ <x>")));

    private static string Packed(string script)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(script));
        return Convert.ToBase64String(packed.ToArray());
    }

    private void Write(params NotebookRun[] runs)
    {
        var site = new CourseSite(Path.Combine(_folder.Path, "site"));
        site.Prepare();
        Assert.Empty(site.Write(Chapter.Of(runs)));
    }

    private NotebookRun Run(string name, string markdown, params Action<CellRun>[] events)
    {
        var path = _folder.Write(
            $"notebooks/{name}.ipynb",
            $$"""{"nbformat":4,"cells":[{"cell_type":"markdown","source":{{System.Text.Json.JsonSerializer.Serialize(markdown)}}},{"cell_type":"code","source":"1"}]}""");
        var notebook = NotebookReader.Read(path);
        var cell = new CellRun(notebook.CodeCells.Single());
        foreach (var happen in events)
            happen(cell);
        cell.Record(new CellEvent.Finished(1, 0.1));
        return new NotebookRun(notebook, [cell], TimeSpan.FromSeconds(1));
    }
}
