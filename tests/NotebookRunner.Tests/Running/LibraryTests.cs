namespace NotebookRunner.Tests;

/// <summary>The course's library in the process of a notebook.</summary>
public sealed class LibraryTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root!, "lib", "bin");
    private static readonly string s_reference = Reference("ConcurrencyLab") + "using ConcurrencyLab;\n";

    [Fact]
    public async Task What_several_threads_ask_for_at_once_is_loaded_once()
    {
        var load = await File.ReadAllTextAsync(Path.Combine(Fixture.Folder, "all-libraries-at-once.csx"), TestContext.Current.CancellationToken);

        for (var process = 1; process <= 3; process++)
        {
            var run = await RunAsync(s_reference, load);

            Assert.Null(run.Cells[1].Error?.Text);
            Assert.Equal("True\n", run.Cells[1].Printed());
            Assert.Equal(4, run.Cells[1].Outputs.OfType<CellOutput.Display>().Count());
        }
    }

    [Fact]
    public async Task A_chart_of_ones_own_is_shown_as_a_figure_of_the_course()
    {
        var run = await RunAsync(
            s_reference + "Lab.Environment();",
            "foreach (var formatter in Microsoft.DotNet.Interactive.Formatting.Formatter.RegisteredFormatters(includeDefaults: false))\n    Console.WriteLine($\"{formatter.Type.Name} {formatter.MimeType}\");",
            Reference("Plotly.NET.CSharp") + "using Plotly.NET.CSharp;\nChart.Line<int, double, string>([1, 2], [0.5, 1.5], Name: \"時間\")");

        // The extension's own formatter is there too, and asked after ours.
        Assert.Equal(
            ["GenericChart text/plain", "GenericChart text/html", "GenericChart text/html"],
            run.Cells[1].Printed().Split('\n').Where(line => line.StartsWith("GenericChart", StringComparison.Ordinal)));
        var shown = run.Cells[2].Result();
        Assert.StartsWith("<figure class=\"concurrencylab-figure\"", shown[MimeType.Html], StringComparison.Ordinal);
        Assert.DoesNotContain("http", shown[MimeType.Html], StringComparison.Ordinal);
        Assert.InRange(shown[MimeType.Html].Length, 500, 10 * 1024);
        Assert.Equal("時間\nx | y\n1 | 0.5\n2 | 1.5\n", shown[MimeType.PlainText]);
    }

    [Fact]
    public async Task A_native_library_is_found_too()
    {
        var run = await RunAsync(
            s_reference + "Lab.Environment();",
            Reference("Microsoft.Data.Sqlite") + "{\n    using var connection = new Microsoft.Data.Sqlite.SqliteConnection(\"Data Source=:memory:\");\n    connection.Open();\n    Console.WriteLine(connection.State);\n}");

        Assert.Null(run.Cells[1].Error?.Text);
        Assert.StartsWith("Open\n", run.Cells[1].Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_kernel_nor_its_compiler_lies_beside_the_library() => Assert.DoesNotContain(
        Directory.EnumerateFiles(s_folder, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName),
        name => name!.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    private static string Reference(string name) => $"#r \"{Path.Combine(s_folder, name)}.dll\"\n";

    private static async Task<NotebookRun> RunAsync(params string[] cells)
    {
        using var course = new TestCourse();
        return await NotebookInChild.RunAsync(course.Write("library.ipynb", cells.Select(cell => TestCell.Code(cell))));
    }
}
