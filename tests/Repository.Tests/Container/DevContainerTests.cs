using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Repository.Tests;

public sealed class DevContainerTests
{
    private const string Folder = ".devcontainer";

    private static readonly JsonObject s_container = CommentedJson.Read(Folder + "/devcontainer.json");

    [Fact]
    public async Task It_uses_only_what_the_specification_has()
    {
        var schema = await JsonSchema.FromJsonAsync(Repo.TextOf("tests/Repository.Tests/Container/devcontainer.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(s_container.ToJsonString()));
    }

    [Fact]
    public async Task The_dev_container_CLI_reads_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "true コマンドがないので、このテストを飛ばします。");

        // It asks Docker whether the container runs; `true` answers that there is none, also where Docker is missing.
        var (exitCode, output, errors) = await NodeTool.RunAsync("@devcontainers/cli/devcontainer.js", "read-configuration", "--workspace-folder", Repo.Root, "--docker-path", "true");

        Assert.True(exitCode == 0, errors);
        using var read = JsonDocument.Parse(output);
        var configuration = read.RootElement.GetProperty("configuration");
        Assert.Equal("dev", configuration.GetProperty("build").GetProperty("target").GetString());
        Assert.Equal(s_container["postCreateCommand"]!.ToString(), configuration.GetProperty("postCreateCommand").GetString());
    }

    [Fact]
    public void It_builds_the_one_Dockerfile_from_the_repositorys_root()
    {
        var build = s_container["build"]!;

        Assert.Equal(Repo.PathOf("Dockerfile"), Path.GetFullPath(Path.Combine(Repo.PathOf(Folder), build["dockerfile"]!.ToString())));
        Assert.Equal(Path.GetFullPath(Repo.Root), Path.GetFullPath(Path.Combine(Repo.PathOf(Folder), build["context"]!.ToString())).TrimEnd('/'));
        Assert.Contains(Dockerfile.Stages, stage => stage.Name == build["target"]!.ToString());
        Assert.Contains(Dockerfile.Stage("base").All("RUN"), run => run.Contains($"useradd ") && run.Contains($" {s_container["remoteUser"]}"));
    }

    /// <summary>Its images need the root as the opened folder, which is the default without a workspaceFolder.</summary>
    [Fact]
    public void It_opens_the_repositorys_root()
    {
        Assert.False(s_container.ContainsKey("workspaceFolder"));
        Assert.False(s_container.ContainsKey("workspaceMount"));
    }

    [Fact]
    public void The_ports_that_the_image_exposes_are_forwarded_and_named()
    {
        var ports = s_container["forwardPorts"].Texts().ToList();

        Assert.Equal(Dockerfile.Stage("course").All("EXPOSE").Single().Split(' ').Order(), ports.Order());
        Assert.All(ports, port => Assert.NotEmpty(s_container["portsAttributes"]![port]!["label"]!.ToString()));
    }

    [Fact]
    public void VS_Code_waits_until_the_extensions_storage_is_prepared()
    {
        var command = s_container["postCreateCommand"]!.ToString();

        Assert.Equal(".devcontainer/create", command);
        Assert.True(File.Exists(Repo.PathOf(command)));
        Assert.Equal("postCreateCommand", s_container["waitFor"]!.ToString());
    }

    [Theory]
    [InlineData(".devcontainer/create")]
    [InlineData(".devcontainer/start")]
    [InlineData(".ci/run")]
    public void The_scripts_can_be_run(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows のファイルには実行の権限がないので、このテストを飛ばします。");
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Repo.PathOf(script)).HasFlag(UnixFileMode.OtherExecute), $"{script} is not executable.");
    }
}
