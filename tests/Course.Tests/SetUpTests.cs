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

    [Fact]
    public async Task A_build_that_takes_its_time_tells_that_it_goes_on()
    {
        WriteLibrary("public static class Lab { }");

        var (exitCode, executed) = await RunCellsAsync("#load \"../lib/setup.csx\"\nreportEvery = TimeSpan.FromMilliseconds(50);\nSetUp();");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"ビルドしています（\d+ 秒たちました）…", executed.Text("cell-0"));
    }

    /// <summary>The other notebook is a thread here, which has the turn until the cell says that it waits; JupyterLab gives each kernel a session of its own.</summary>
    [Fact]
    public async Task A_notebook_that_waits_for_the_build_of_another_one_says_so_at_once()
    {
        WriteLibrary("public static class Lab { }");

        var (exitCode, executed) = await RunCellsAsync(
            """
            #load "../lib/setup.csx"
            using System.Threading;
            sealed class Watch(System.IO.TextWriter seen, string text, ManualResetEventSlim heard) : System.IO.TextWriter
            {
                public override Encoding Encoding => seen.Encoding;
                public override void Write(char c) => seen.Write(c);
                public override void WriteLine(string? line)
                {
                    seen.WriteLine(line);
                    if (line!.Contains(text)) heard.Set();
                }
            }
            """,
            """
            var taken = new ManualResetEventSlim();
            var heard = new ManualResetEventSlim();
            var other = new Thread(() =>
            {
                var path = Encoding.UTF8.GetBytes(System.IO.Path.GetFullPath("../lib/ConcurrencyLab"));
                var everySession = new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false };
                using var turn = new Mutex(false, "ConcurrencyLab" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(path)), everySession);
                turn.WaitOne();
                taken.Set();
                heard.Wait();
                turn.ReleaseMutex();
            }) { IsBackground = true };
            other.Start();
            taken.Wait();
            Console.SetOut(new Watch(Console.Out, "ほかのノートブックがライブラリをビルドしています", heard));
            SetUp();
            """);

        Assert.Equal(0, exitCode);
        Assert.Contains("終わるのを待っています", executed.Text("cell-1"), StringComparison.Ordinal);
    }

    /// <summary>As on a machine with .NET 11 only: no SDK is the wanted one.</summary>
    [Fact]
    public async Task Without_the_right_SDK_it_says_which_one_to_install()
    {
        WriteLibrary("public static class Lab { }");
        var wanted = await File.ReadAllTextAsync(Path.Combine(RunnerProcess.Root, "global.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_root, "global.json"), wanted.Replace("\"10.0.100\"", "\"99.0.100\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (exitCode, executed) = await RunSetUpAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("この教材には .NET 10 の SDK が必要です", executed.Text("cell-0"), StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com/ja-jp/download/dotnet/10.0", executed.Text("cell-0"), StringComparison.Ordinal);
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

    private Task<(int ExitCode, ExecutedNotebook Executed)> RunSetUpAsync(params string[] laterCells) =>
        RunCellsAsync(["#load \"../lib/setup.csx\"\nSetUp();", .. laterCells]);

    private async Task<(int ExitCode, ExecutedNotebook Executed)> RunCellsAsync(params string[] cells)
    {
        var notebook = NotebookFile.Write(Path.Combine(_root, "notebooks", "set-up.ipynb"), cells);
        var output = Path.Combine(_root, "output");
        var (exitCode, _) = await RunnerProcess.RunAsync("run", notebook, "--output", output, "--cell-timeout", "300");
        return (exitCode, ExecutedNotebook.Load(Path.Combine(output, "notebooks", "set-up.ipynb")));
    }
}
