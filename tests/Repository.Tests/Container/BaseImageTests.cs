using System.Text.Json;
using System.Text.RegularExpressions;

namespace Repository.Tests;

public sealed partial class BaseImageTests
{
    [Fact]
    public void Every_image_from_elsewhere_is_pinned_by_version_and_digest()
    {
        var stages = Dockerfile.Stages.Select(stage => stage.Name).ToHashSet();
        var images = Dockerfile.Stages.Select(stage => stage.From).Where(from => !stages.Contains(from)).ToList();

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.Matches(Pinned(), image));
    }

    [Fact]
    public void A_stage_uses_only_stages_above_it()
    {
        var above = new HashSet<string>();
        foreach (var stage in Dockerfile.Stages)
        {
            var used = stage.All("COPY").Select(copy => CopyFrom().Match(copy)).Where(m => m.Success).Select(m => m.Groups[1].Value);
            Assert.All(used, name => Assert.Contains(name, above));
            above.Add(stage.Name);
        }
    }

    [Fact]
    public void Without_a_target_the_course_is_built() => Assert.Equal("course", Dockerfile.Stages[^1].Name);

    [Theory]
    [InlineData("course")]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("kernel-test")]
    public void It_runs_as_the_user_that_it_makes_not_as_root(string stage)
    {
        var made = Dockerfile.Stage("base").All("RUN").Select(run => NewUser().Match(run)).Single(m => m.Success);

        var user = Dockerfile.Lineage(Dockerfile.Stage(stage)).SelectMany(s => s.All("USER")).Last();

        Assert.NotEqual("0", made.Groups[1].Value);
        Assert.Equal($"{made.Groups[1].Value}:{made.Groups[1].Value}", user);
    }

    [Fact]
    public void The_kernel_is_the_one_of_the_tool_manifest()
    {
        var version = PinnedKernelTests.Version;

        Assert.Contains(Dockerfile.Stage("jupyter").All("RUN"), run => run.Contains($"Microsoft.dotnet-interactive --version {version} "));
    }

    [Fact]
    public void The_SDK_is_one_that_global_json_accepts()
    {
        using var json = JsonDocument.Parse(Repo.TextOf("global.json"));
        var sdk = json.RootElement.GetProperty("sdk");
        var asked = Version.Parse(sdk.GetProperty("version").GetString()!);

        var image = Version.Parse(SdkTag().Match(Dockerfile.Stage("base").From).Groups[1].Value);

        Assert.Equal("latestFeature", sdk.GetProperty("rollForward").GetString());
        Assert.Equal((asked.Major, asked.Minor), (image.Major, image.Minor));
        Assert.True(image.Build >= asked.Build);
    }

    [Fact]
    public void JupyterLab_and_all_that_it_brings_are_pinned()
    {
        var lines = Repo.TextOf(".devcontainer/requirements.txt").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();

        Assert.All(lines, line => Assert.Matches(Requirement(), line));
        Assert.Contains(lines, line => line.StartsWith("jupyterlab==", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("nbconvert==", StringComparison.Ordinal));
        Assert.Equal(lines.Count, lines.Select(line => line.Split('=')[0].ToUpperInvariant()).Distinct().Count());
    }

    [GeneratedRegex(@"^[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z0-9.-]+)?@sha256:[0-9a-f]{64}$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"--from=(\S+)")]
    private static partial Regex CopyFrom();

    [GeneratedRegex(@"useradd .*--uid (\d+) .*\blearner\b")]
    private static partial Regex NewUser();

    [GeneratedRegex(@"/dotnet/sdk:(\d+\.\d+\.\d+)-")]
    private static partial Regex SdkTag();

    [GeneratedRegex(@"^[A-Za-z0-9-]+==[0-9][0-9a-z.]*$")]
    private static partial Regex Requirement();
}
