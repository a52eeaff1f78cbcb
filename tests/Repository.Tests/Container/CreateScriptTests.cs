namespace Repository.Tests;

public sealed class CreateScriptTests : IDisposable
{
    private const string Extension = "data/User/globalStorage/ms-dotnettools.dotnet-interactive-vscode/.config/dotnet-tools.json";

    private readonly Scratch _scratch = new();

    public CreateScriptTests()
    {
        _scratch.Copy(".devcontainer/create");
        _scratch.Copy(".config/dotnet-tools.json");
        _scratch.StandIn("dotnet");
    }

    [Theory]
    [InlineData(".vscode-server")]
    [InlineData(".vscode-remote")]
    public async Task The_extension_finds_a_manifest_with_the_pinned_kernel(string server)
    {
        var (exitCode, errors) = await _scratch.RunAsync(".devcontainer/create");

        Assert.True(exitCode == 0, errors);
        Assert.Equal(Repo.TextOf(".config/dotnet-tools.json"), _scratch.TextOf($"home/{server}/{Extension}"));
    }

    [Fact]
    public async Task A_manifest_that_the_extension_has_made_stays()
    {
        _scratch.Write($"home/.vscode-server/{Extension}", "the extension's");

        await _scratch.RunAsync(".devcontainer/create");

        Assert.Equal("the extension's", _scratch.TextOf($"home/.vscode-server/{Extension}"));
    }

    [Fact]
    public async Task It_builds_and_then_checks_the_environment()
    {
        await _scratch.RunAsync(".devcontainer/create");

        Assert.Equal(
            ["dotnet build lib/NotebookRunner --nologo -v quiet", "dotnet run --project lib/NotebookRunner --no-build -- run notebooks/00-introduction.ipynb"],
            _scratch.Calls.TakeLast(2));
    }

    [Fact]
    public async Task Without_network_for_the_kernel_the_rest_goes_on()
    {
        _scratch.StandIn("dotnet", "[ \"$1\" != tool ]");

        var (exitCode, errors) = await _scratch.RunAsync(".devcontainer/create");

        Assert.Equal(0, exitCode);
        Assert.Contains("カーネルの取得は", errors);
    }

    [Fact]
    public async Task A_build_that_fails_is_seen()
    {
        _scratch.StandIn("dotnet", "[ \"$1\" != build ]");

        var (exitCode, _) = await _scratch.RunAsync(".devcontainer/create");

        Assert.NotEqual(0, exitCode);
    }

    public void Dispose() => _scratch.Dispose();
}
