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
        var (exitCode, shown) = await RunSetUpAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("リポジトリのルートフォルダーを開き", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_is_built_once_and_again_when_a_source_is_newer()
    {
        const string Building = "ライブラリをビルドしています";
        WriteLibrary("public static class Lab { public static int Answer => 42; }");

        var (exitCode, first) = await RunSetUpAsync("#r \"../lib/bin/ConcurrencyLab.dll\"\nLab.Answer");
        var (_, second) = await RunSetUpAsync();
        File.SetLastWriteTimeUtc(Path.Combine(_root, "lib", "ConcurrencyLab", "Lab.cs"), DateTime.UtcNow.AddMinutes(1));
        var (_, third) = await RunSetUpAsync();

        Assert.True(exitCode == 0, first);
        Assert.Contains("42", first, StringComparison.Ordinal);
        Assert.Contains(Building, first, StringComparison.Ordinal);
        Assert.DoesNotContain(Building, second, StringComparison.Ordinal);
        Assert.Contains(Building, third, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_does_not_compile_says_where_to_look()
    {
        WriteLibrary("public static class Lab {");

        var (exitCode, shown) = await RunSetUpAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("dotnet build lib/ConcurrencyLab", shown, StringComparison.Ordinal);
        Assert.Contains("CS1513", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_after_the_library_was_loaded_asks_for_a_restart()
    {
        WriteLibrary("public static class Lab { public static int Answer => 42; }");
        var source = JsonSerializer.Serialize(Path.Combine(_root, "lib", "ConcurrencyLab", "Lab.cs"));

        var (exitCode, shown) = await RunSetUpAsync(
            "#r \"../lib/bin/ConcurrencyLab.dll\"\nLab.Answer",
            $"System.IO.File.SetLastWriteTimeUtc({source}, DateTime.UtcNow.AddMinutes(1));\nSetUp();");

        Assert.Equal(1, exitCode);
        Assert.Contains("カーネルを再起動して", shown, StringComparison.Ordinal);
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

    private async Task<(int ExitCode, string Shown)> RunSetUpAsync(params string[] laterCells)
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
        var (exitCode, log) = await RunnerProcess.RunAsync("run", notebook, "--output", output, "--cell-timeout", "300");
        return (exitCode, log + await File.ReadAllTextAsync(Path.Combine(output, "notebooks", "set-up.ipynb")));
    }
}
