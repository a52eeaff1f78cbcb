using System.Diagnostics;
using System.Text.Json;

namespace Repository.Tests;

/// <summary>What a machine says that has another SDK, such as .NET 11, and not the wanted one.</summary>
public sealed class WrongSdkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repository-tests-");

    [Theory]
    [InlineData("run --project lib/NotebookRunner")]
    [InlineData("test")]
    [InlineData("tool restore")]
    public async Task Each_command_of_the_README_says_which_SDK_to_install(string command)
    {
        var wanted = Repo.TextOf("global.json").Replace("\"10.0.100\"", "\"99.0.100\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "global.json"), wanted, TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("dotnet", command.Split(' ')) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("この教材には .NET 10 の SDK が必要です", errors);
        Assert.Contains("https://dotnet.microsoft.com/ja-jp/download/dotnet/10.0", errors);
    }

    /// <summary>On .NET 11 alone the kernel would not start, and nobody would learn why: on it, the first cell says what to install.</summary>
    [Fact]
    public void The_kernel_starts_on_a_newer_runtime_where_its_own_is_missing()
    {
        using var manifest = JsonDocument.Parse(Repo.TextOf(".config/dotnet-tools.json"));

        Assert.True(manifest.RootElement.GetProperty("tools").GetProperty("microsoft.dotnet-interactive").GetProperty("rollForward").GetBoolean());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
