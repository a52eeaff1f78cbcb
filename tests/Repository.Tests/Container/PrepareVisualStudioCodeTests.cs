using System.Diagnostics;

namespace Repository.Tests;

/// <summary>The command that keeps the extension alive, run as a learner runs it, in a home of its own.</summary>
public sealed class PrepareVisualStudioCodeTests(OtherHome home) : IClassFixture<OtherHome>
{
    internal const string Command = "run lib/prepare-vscode.cs";

    private const string Manifest = "User/globalStorage/ms-dotnettools.dotnet-interactive-vscode/.config/dotnet-tools.json";

    [Fact]
    public async Task The_extension_finds_a_manifest_with_the_pinned_kernel_and_keeps_one_that_is_there()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf("other/" + Manifest))!);
        await File.WriteAllTextAsync(PathOf("other/" + Manifest), "the extension's", TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync("--", PathOf("server"), PathOf("other"));

        Assert.True(exitCode == 0, output);
        Assert.Equal(Repo.TextOf(".config/dotnet-tools.json"), TextOf("server/" + Manifest));
        Assert.Equal("the extension's", TextOf("other/" + Manifest));
    }

    [Fact]
    public async Task Without_arguments_it_prepares_the_VS_Code_of_this_user()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux のほかでは、利用者のフォルダーを移せないので、このテストを飛ばします。");

        var (exitCode, output) = await RunAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(Repo.TextOf(".config/dotnet-tools.json"), TextOf(".config/Code/" + Manifest));
        Assert.Contains(PathOf(".config/Code/" + Manifest), output);
    }

    private string PathOf(string relative) => Path.Combine(home.Path, relative);

    private string TextOf(string relative) => File.ReadAllText(PathOf(relative));

    // The home is another one, the packages are not: nothing is downloaded for the test.
    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. Command.Split(' '), .. arguments]) { WorkingDirectory = Repo.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var (name, value) in (IEnumerable<(string, string?)>)[("HOME", home.Path), ("DOTNET_CLI_HOME", home.Path), ("XDG_CONFIG_HOME", null), ("XDG_DATA_HOME", null), ("NUGET_PACKAGES", packages)])
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
