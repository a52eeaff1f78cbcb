using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Repository.Tests;

public sealed partial class WorkflowTests
{
    private const string Path = ".github/workflows/ci.yml";

    private static readonly string s_text = Repo.TextOf(Path);
    private static readonly YamlMappingNode s_workflow = Yaml.Read(Path);

    private static IEnumerable<YamlMappingNode> Jobs => s_workflow.Map("jobs").Children.Values.Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(job => job.List("steps"));

    private static IEnumerable<string> Commands => Steps.Select(step => step.Text("run")).OfType<string>();

    [Fact]
    public void Every_action_is_pinned_by_a_commit_that_says_its_version()
    {
        var uses = s_text.Split('\n').Where(line => line.Contains("uses:")).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Fact]
    public void Jobs_may_read_and_only_the_one_that_publishes_may_do_more()
    {
        Assert.Equal(["contents: read"], Permissions(s_workflow));
        Assert.Equal(["pages: write", "id-token: write"], Permissions(s_workflow.Map("jobs").Map("pages")));
        Assert.All(s_workflow.Map("jobs").Children.Where(job => job.Key.ToString() != "pages"), job => Assert.Empty(Permissions((YamlMappingNode)job.Value)));
        Assert.All(Steps.Where(step => step.Text("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", step.Map("with").Text("persist-credentials")));
    }

    [Fact]
    public void Every_job_has_a_time_limit_and_a_fixed_machine()
    {
        Assert.All(Jobs, job => Assert.InRange(int.Parse(job.Text("timeout-minutes") ?? "0"), 1, 60));
        Assert.All(Jobs, job => Assert.Matches(@"^ubuntu-\d+\.\d+$", job.Text("runs-on")));
    }

    [Fact]
    public void A_newer_push_ends_the_older_run_but_never_a_publication()
    {
        Assert.Equal("ci-${{ github.ref }}", s_workflow.Map("concurrency").Text("group"));
        Assert.Equal("${{ github.ref != 'refs/heads/main' }}", s_workflow.Map("concurrency").Text("cancel-in-progress"));
    }

    [Fact]
    public void It_runs_the_projects_check_with_the_SDK_of_global_json()
    {
        Assert.Contains(".ci/run", Commands);
        var sdk = Assert.Single(Steps, step => step.Text("uses")?.StartsWith("actions/setup-dotnet@", StringComparison.Ordinal) == true);
        Assert.Equal("global.json", sdk.Map("with").Text("global-json-file"));
    }

    [Theory]
    [InlineData("course")]
    [InlineData("kernel-test")]
    [InlineData("dev")]
    [InlineData("test")]
    public void It_builds_each_stage_that_somebody_uses(string stage)
    {
        var targets = Commands.SelectMany(command => DockerBuild().Matches(command)).Select(m => m.Groups[1].Success ? m.Groups[1].Value : Dockerfile.Stages[^1].Name);

        Assert.Contains(stage, targets);
        Assert.All(targets, target => Assert.Contains(Dockerfile.Stages, s => s.Name == target));
    }

    [Fact]
    public void The_image_must_work_without_network_and_refuse_who_has_no_token()
    {
        Assert.Contains(Commands, command => command.Contains("docker run --rm --network none course ") && command.Contains("dotnet build"));
        Assert.Contains(Commands, command => command.Contains("/api/contents)\" = 403"));
    }

    [Fact]
    public void The_site_is_published_from_main_after_everything_has_passed()
    {
        var pages = s_workflow.Map("jobs").Map("pages");

        Assert.Equal("github.event_name == 'push' && github.ref == 'refs/heads/main' && vars.PUBLISH_PAGES == 'true'", pages.Text("if"));
        Assert.Equal(["check", "image"], ((YamlSequenceNode)pages.Children["needs"]).Select(job => job.ToString()));
        Assert.Contains(Steps, step => step.Text("uses")?.StartsWith("actions/upload-pages-artifact@", StringComparison.Ordinal) == true
            && step.Map("with").Text("path") == "artifacts/course");
    }

    private static IEnumerable<string> Permissions(YamlMappingNode node) =>
        node.Children.TryGetValue("permissions", out var permissions) ? ((YamlMappingNode)permissions).Children.Select(p => $"{p.Key}: {p.Value}") : [];

    [GeneratedRegex(@"^\s*(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"docker build (?:--target (\S+))?")]
    private static partial Regex DockerBuild();
}
