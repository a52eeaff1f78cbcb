using System.Text.RegularExpressions;

namespace ConcurrencyLab.Tests;

/// <summary>Tables look the same whatever else stands on the page.</summary>
public sealed partial class TableTests
{
    private static readonly string[][] s_rows = [["1", "2"]];

    [Fact]
    public void Every_table_of_the_library_begins_in_the_one_place_that_sets_how_its_cells_are_aligned()
    {
        Assert.Contains(":is(th,td){text-align:left!important;vertical-align:top!important}", Html.BeginTable, StringComparison.Ordinal);
        var others = Directory.GetFiles(Library(), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "Html.cs" && Table().IsMatch(File.ReadAllText(file)));

        Assert.Empty(others);
    }

    [Fact]
    public void Header_and_cells_of_a_counterexample_are_aligned_by_the_same_rule()
    {
        var shared = 0;
        var html = Explorer.Run(2, () => shared = 0, () => shared, async step =>
        {
            var read = shared;
            await step("読んだ");
            shared = read + 1;
        }).ToHtml();

        Assert.Equal(html.Split("<table").Length, html.Split(Html.BeginTable).Length);
        Assert.DoesNotContain("style=\"text-align", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_costs_a_rule_and_not_a_style_on_each_cell() =>
        Assert.Equal(Html.BeginTable + "<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>", Html.Table(["A", "B"], s_rows));

    private static string Library([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "lib", "ConcurrencyLab"));

    [GeneratedRegex("<table")]
    private static partial Regex Table();
}
