namespace Course.Tests;

/// <summary>The same cells in the runner's own kernel and in the published one show the same kinds of output.</summary>
public sealed class PublishedKernelTests(CourseRun course) : IDisposable
{
    private const string Chapter = "02-race-condition";

    private readonly string _folder = Directory.CreateTempSubdirectory("published-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_chapter_shows_the_same_in_both()
    {
        var published = await RunPublishedAsync(Path.Combine(RunnerProcess.Root, "notebooks", Chapter + ".ipynb"));

        Assert.Equal(course.Open(Chapter).Kinds, published.Kinds);
    }

    [Fact]
    public async Task Every_kind_of_output_is_the_same_in_both()
    {
        var notebook = NotebookFile.Write(
            Path.Combine(_folder, "kinds.ipynb"),
            "Console.WriteLine(\"行 1\");\nConsole.WriteLine(\"行 2\");\nConsole.Error.WriteLine(\"警告\");",
            "6 * 7",
            "\"文字列\"",
            "(string?)null",
            "new[] { new { 名前 = \"A\", 数 = 1 }, new { 名前 = \"B\", 数 = 2 } }",
            "display(\"先\");\nConsole.WriteLine(\"後\");\nnew DateTime(2000, 1, 1).Display();\n1.5",
            "async Task Work() { await Task.Yield(); }\nWork();",
            "int x = 1;\nint y = x +;",
            "void Fail() => throw new InvalidOperationException(\"壊れました\");\nConsole.WriteLine(\"前\");\nFail();",
            "Console.SetOut(System.IO.TextWriter.Null);\nConsole.WriteLine(\"消える\");",
            "Console.WriteLine(\"出る\");",
            "typeof(System.Threading.Tasks.Dataflow.ActionBlock<int>)",
            "namespace Own;");

        var published = await RunPublishedAsync(notebook);
        await RunnerProcess.RunAsync("run", notebook, "--output", Path.Combine(_folder, "own"), "--cell-timeout", "900");

        Assert.Equal(Open("own", notebook).Kinds, published.Kinds);
    }

    private async Task<ExecutedNotebook> RunPublishedAsync(string notebook)
    {
        var (exitCode, log) = await RunnerProcess.RunAsync("run", notebook, "--kernel", "published", "--output", Path.Combine(_folder, "published"), "--cell-timeout", "900");
        // The only way of the runner to say that nothing was run is to name this command.
        if (Environment.GetEnvironmentVariable("COURSE_REQUIRE_PUBLISHED_KERNEL") != "1")
            Assert.SkipWhen(exitCode == 2 && log.Contains("dotnet tool restore", StringComparison.Ordinal), log);
        Assert.True(exitCode != 2, log);
        return Open("published", notebook);
    }

    private ExecutedNotebook Open(string kernel, string notebook) =>
        ExecutedNotebook.Load(Path.Combine(_folder, kernel, "notebooks", Path.GetFileName(notebook)));
}
