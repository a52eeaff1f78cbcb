using System.Text.Json;

namespace Course.Tests;

/// <summary>The set-up cell in a small copy of the repository, whose library is one class.</summary>
public sealed class SetUpTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("set-up-").FullName;

    public SetUpTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "notebooks"));
        Directory.CreateDirectory(Path.Combine(_root, "lib"));
        File.Copy(Path.Combine(RunnerProcess.Root, "lib", "setup.csx"), Path.Combine(_root, "lib", "setup.csx"));
    }

    [Fact]
    public async Task A_missing_library_is_named_with_what_to_do()
    {
        var (exitCode, executed) = await RunSetUpAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("リポジトリのルートフォルダーを開き", executed.Text("cell-0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_is_built_once_and_again_when_a_source_is_newer_which_asks_for_a_restart_if_it_was_loaded()
    {
        const string Building = "ライブラリをビルドしています";
        const string Loading = "#r \"../lib/bin/ConcurrencyLab.dll\"\nLab.Answer";
        WriteLibrary("public static class Lab { public static int Answer => 42; }");
        var source = JsonSerializer.Serialize(Path.Combine(_root, "lib", "ConcurrencyLab", "Lab.cs"));

        var (firstExit, first) = await RunSetUpAsync(Loading);
        var (secondExit, second) = await RunSetUpAsync(
            Loading,
            $"System.IO.File.SetLastWriteTimeUtc({source}, DateTime.UtcNow.AddMinutes(1));\nSetUp();");

        Assert.Equal(0, firstExit);
        Assert.Contains(Building, first.Text("cell-0"), StringComparison.Ordinal);
        Assert.Contains("42", first.Text("cell-1"), StringComparison.Ordinal);
        Assert.Equal(1, secondExit);
        Assert.DoesNotContain(Building, second.Text("cell-0"), StringComparison.Ordinal);
        Assert.Contains(Building, second.Text("cell-2"), StringComparison.Ordinal);
        Assert.Equal(["cell-2"], second.Failed);
        Assert.Contains("カーネルを再起動して", second.Text("cell-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_does_not_compile_says_where_to_look()
    {
        WriteLibrary("public static class Lab {");

        var (exitCode, executed) = await RunSetUpAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("dotnet build lib/ConcurrencyLab", executed.Text("cell-0"), StringComparison.Ordinal);
        Assert.Contains("CS1513", executed.Text("cell-0"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void WriteLibrary(string source)
    {
        var project = Directory.CreateDirectory(Path.Combine(_root, "lib", "ConcurrencyLab")).FullName;
        File.WriteAllText(Path.Combine(project, "Lab.cs"), source);
        File.WriteAllText(
            Path.Combine(project, "ConcurrencyLab.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputPath>../bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
              </PropertyGroup>
            </Project>
            """);
    }

    private async Task<(int ExitCode, ExecutedNotebook Executed)> RunSetUpAsync(params string[] laterCells)
    {
        string[] cells = ["#load \"../lib/setup.csx\"\nSetUp();", .. laterCells];
        var notebook = Path.Combine(_root, "notebooks", "set-up.ipynb");
        await File.WriteAllTextAsync(notebook, JsonSerializer.Serialize(new
        {
            cells = cells.Select((source, i) => new { cell_type = "code", id = $"cell-{i}", source, metadata = new { }, outputs = Array.Empty<object>(), execution_count = (int?)null }),
            metadata = new { },
            nbformat = 4,
            nbformat_minor = 5,
        }));
        var output = Path.Combine(_root, "output");
        var (exitCode, _) = await RunnerProcess.RunAsync("run", notebook, "--output", output, "--cell-timeout", "300");
        return (exitCode, ExecutedNotebook.Load(Path.Combine(output, "notebooks", "set-up.ipynb")));
    }
}
