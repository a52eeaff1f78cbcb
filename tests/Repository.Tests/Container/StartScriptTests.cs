namespace Repository.Tests;

public sealed class StartScriptTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public StartScriptTests()
    {
        _scratch.Copy(".devcontainer/start");
        _scratch.Write("notebooks/00-introduction.ipynb", "new 00");
        _scratch.Write("notebooks/01-sleep-server.ipynb", "new 01");
        Directory.CreateDirectory(_scratch.PathOf("my-notebooks"));
        _scratch.StandIn("jupyter");
    }

    [Fact]
    public async Task Each_chapter_is_copied_to_the_learners_folder()
    {
        var (exitCode, errors) = await _scratch.RunAsync(".devcontainer/start");

        Assert.True(exitCode == 0, errors);
        Assert.Equal("new 00", _scratch.TextOf("my-notebooks/00-introduction.ipynb"));
        Assert.Equal("new 01", _scratch.TextOf("my-notebooks/01-sleep-server.ipynb"));
    }

    [Fact]
    public async Task A_chapter_that_the_learner_has_is_never_overwritten()
    {
        _scratch.Write("my-notebooks/01-sleep-server.ipynb", "the learner's answers");

        var (exitCode, errors) = await _scratch.RunAsync(".devcontainer/start");

        Assert.True(exitCode == 0, errors);
        Assert.Equal("the learner's answers", _scratch.TextOf("my-notebooks/01-sleep-server.ipynb"));
    }

    [Fact]
    public async Task JupyterLab_serves_the_root_on_the_exposed_port_and_opens_the_first_chapter()
    {
        await _scratch.RunAsync(".devcontainer/start");

        var jupyter = Assert.Single(_scratch.Calls, call => call.StartsWith("jupyter ", StringComparison.Ordinal)).Split(' ');
        Assert.Equal("lab", jupyter[1]);
        Assert.Contains(jupyter, argument => argument == $"--ServerApp.root_dir={_scratch.PathOf("").TrimEnd('/')}");
        Assert.Contains("--ip=0.0.0.0", jupyter);
        Assert.Contains("--port=8888", jupyter);
        Assert.Contains("--ServerApp.port_retries=0", jupyter);
        Assert.Contains("--LabApp.default_url=/lab/tree/my-notebooks/00-introduction.ipynb", jupyter);
    }

    /// <summary>Without a setting, JupyterLab makes a token or takes JUPYTER_TOKEN; each of these would replace it, even by nothing.</summary>
    [Fact]
    public async Task The_token_is_left_to_JupyterLab()
    {
        await _scratch.RunAsync(".devcontainer/start");

        var jupyter = Assert.Single(_scratch.Calls, call => call.StartsWith("jupyter ", StringComparison.Ordinal));
        Assert.DoesNotContain("token", jupyter, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("password", jupyter, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("auth", jupyter, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_it_with_what_to_do()
    {
        Directory.Delete(_scratch.PathOf("my-notebooks"));

        var (exitCode, errors) = await _scratch.RunAsync(".devcontainer/start");

        Assert.Equal(1, exitCode);
        Assert.Equal("my-notebooks に書き込めません。マウントしたフォルダーの所有者を uid 1000 にするか、名前付きボリュームを使ってください。", errors.Trim());
        Assert.Empty(_scratch.Calls);
    }

    public void Dispose() => _scratch.Dispose();
}
