using System.Text.Json;

namespace Repository.Tests;

/// <summary>The tools that chapter 09 runs.</summary>
public sealed class PinnedToolsTests
{
    private static readonly string[] s_names = ["dotnet-counters", "dotnet-dump", "dotnet-stack", "dotnet-trace"];

    [Fact]
    public void They_are_pinned_to_one_version()
    {
        using var manifest = JsonDocument.Parse(Repo.TextOf(".config/dotnet-tools.json"));
        var tools = manifest.RootElement.GetProperty("tools");

        Assert.Single(s_names.Select(name => tools.GetProperty(name).GetProperty("version").GetString()).Distinct());
    }

    /// <summary>They were built for older runtimes than the course's, and are to run on newer ones too.</summary>
    [Fact]
    public void They_run_on_whatever_runtime_there_is()
    {
        using var manifest = JsonDocument.Parse(Repo.TextOf(".config/dotnet-tools.json"));
        var tools = manifest.RootElement.GetProperty("tools");

        Assert.All(s_names, name => Assert.True(tools.GetProperty(name).GetProperty("rollForward").GetBoolean()));
    }

    [Fact]
    public void The_tests_run_on_a_machine_that_has_restored_them() => Assert.Contains("dotnet tool restore", Repo.TextOf(".ci/run"), StringComparison.Ordinal);

    /// <summary>An image is used without a network.</summary>
    [Fact]
    public void The_image_has_restored_them()
    {
        Assert.Contains("dotnet tool restore", Dockerfile.Stage("build").All("RUN").Single());
        Assert.All(["dev", "runtime"], stage => Assert.Contains("--from=build --chown=1000:1000 /home/learner/.dotnet /home/learner/.dotnet", Dockerfile.Stage(stage).All("COPY")));
    }
}
