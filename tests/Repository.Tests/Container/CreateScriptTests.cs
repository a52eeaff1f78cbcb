namespace Repository.Tests;

public sealed class CreateScriptTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public CreateScriptTests()
    {
        _scratch.Copy(".devcontainer/create");
        _scratch.StandIn("dotnet");
    }

    /// <summary>As README tells those to do who have no dev container. The second folder is that of Codespaces.</summary>
    [Fact]
    public async Task It_prepares_the_extension_then_builds_and_checks_the_environment()
    {
        var (exitCode, errors) = await _scratch.RunAsync(".devcontainer/create");

        Assert.True(exitCode == 0, errors);
        var home = _scratch.PathOf("home");
        Assert.Equal(
            [
                $"dotnet {PrepareVisualStudioCodeTests.Command} {home}/.vscode-server/data {home}/.vscode-remote/data",
                "dotnet tool restore",
                "dotnet build lib/NotebookRunner --nologo -v quiet",
                "dotnet run --project lib/NotebookRunner --no-build -- run notebooks/00-introduction.ipynb",
            ],
            _scratch.Calls);
        Assert.Contains($"\n$ dotnet {PrepareVisualStudioCodeTests.Command}\n", Repo.TextOf("README.md"));
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
