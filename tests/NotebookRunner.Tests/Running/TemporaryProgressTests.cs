using System.Diagnostics;

namespace NotebookRunner.Tests;

/// <summary>What a killed run has left goes with the next one, what a living one uses stays.</summary>
public sealed class TemporaryProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private IEnumerable<string> Left => Directory.GetDirectories(Temporary, "concurrencylab-progress-*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private string Temporary => Path.Combine(_folder.Path, "tmp");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_folder_of_a_killed_run_is_removed_at_the_next_start_while_that_of_a_living_one_stays()
    {
        var notebook = Notebook("System.Threading.Thread.Sleep(-1);");
        _folder.Write("tmp/concurrencylab-progress-old/progress.json", "{}");
        _folder.Write("tmp/concurrencylab-progress.txt", "a file of another name");
        using var killed = await StartedAsync(notebook);
        var left = Assert.Single(Left);
        killed.Kill(entireProcessTree: true);
        await killed.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var living = await StartedAsync(notebook);
        var used = Assert.Single(Left);
        Assert.NotEqual(left, used);
        using var third = await StartedAsync(notebook);
        Assert.Equal(2, Left.Count());
        Assert.Contains(used, Left);

        living.Kill(entireProcessTree: true);
        third.Kill(entireProcessTree: true);
        Assert.True(File.Exists(Path.Combine(Temporary, "concurrencylab-progress.txt")));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task A_folder_for_temporary_files_that_is_nowhere_is_named_in_one_sentence(string verb)
    {
        using var runner = Start(Path.Combine(_folder.Path, "nowhere"), verb, Notebook("1"));
        var errors = await runner.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await runner.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.BadInput, runner.ExitCode);
        Assert.Matches(@"^一時ファイルのフォルダー \S+nowhere/? に書けません（.+）。環境変数 .+ に、[^\n]+してください。\n$", errors.ReplaceLineEndings("\n"));
    }

    private string Notebook(string code) => _folder.Write(
        "notebook.ipynb",
        $$"""{"nbformat":4,"cells":[{"cell_type":"code","source":{{System.Text.Json.JsonSerializer.Serialize(code)}}}]}""");

    /// <summary>A run that has a child, whose cell never ends.</summary>
    private async Task<Process> StartedAsync(string notebook)
    {
        var runner = Start(Temporary, "run", notebook, "--output", Path.Combine(_folder.Path, "site"));
        while (await runner.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("notebook: セル", StringComparison.Ordinal))
                return runner;
        }

        throw new InvalidOperationException(await runner.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static Process Start(string temporary, params string[] args) => RunnerProcess.Start(
        new Dictionary<string, string> { ["TMPDIR"] = temporary, ["TMP"] = temporary, ["TEMP"] = temporary }, args);
}
