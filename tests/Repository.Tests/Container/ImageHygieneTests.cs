using System.Text.RegularExpressions;

namespace Repository.Tests;

public sealed partial class ImageHygieneTests
{
    [Fact]
    public void Packages_come_without_recommended_ones_and_leave_no_lists()
    {
        var installing = Runs().Where(run => run.Contains("apt-get install") || run.Contains("--with-deps")).ToList();

        Assert.NotEmpty(installing);
        Assert.All(installing, run => Assert.EndsWith("&& rm -rf /var/lib/apt/lists/*", run));
        Assert.All(installing.Where(run => run.Contains("apt-get")), run => Assert.Matches("^apt-get update +&& apt-get install -y --no-install-recommends ", run));
    }

    [Theory]
    [InlineData("DOTNET_CLI_TELEMETRY_OPTOUT")]
    [InlineData("DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT")]
    public void Telemetry_is_off_before_the_first_dotnet_command(string variable)
    {
        var instructions = Dockerfile.Stage("base").Instructions.ToList();

        var set = instructions.FindIndex(i => i.Name == "ENV" && i.Variables.Contains((variable, "1")));
        var used = instructions.FindIndex(i => i.Name == "RUN" && i.Arguments.Contains("dotnet "));

        Assert.True(set >= 0 && (used < 0 || set < used), $"{variable}=1 must be set in the stage that all others are made from.");
    }

    [Fact]
    public void No_secret_is_in_the_image()
    {
        var variables = Dockerfile.Instructions.Where(i => i.Name is "ENV" or "ARG").SelectMany(i => i.Variables.Select(v => v.Name).Append(i.Arguments));

        Assert.All(variables, name => Assert.DoesNotMatch(Secret(), name));
    }

    [Fact]
    public void What_is_copied_exists_and_reaches_the_build()
    {
        var sources = Dockerfile.Instructions.Where(i => i.Name == "COPY" && !i.Arguments.Contains("--from="))
            .SelectMany(i => i.Arguments.Split(' ').Where(part => !part.StartsWith("--", StringComparison.Ordinal)).SkipLast(1)).ToList();

        Assert.Contains(".", sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repo.PathOf(source)), $"{source} is missing."));
        Assert.All(sources, source => Assert.False(DockerIgnore.Excludes(source), $"{source} is in .dockerignore."));
    }

    [Theory]
    [InlineData("notebooks/00-introduction.ipynb")]
    [InlineData("images/lock.svg")]
    [InlineData("lib/setup.csx")]
    [InlineData("lib/ConcurrencyLab/ConcurrencyLab.csproj")]
    [InlineData("lib/ConcurrencyCluster/ConcurrencyCluster.csproj")]
    [InlineData("lib/ConcurrencyDiagnostics/ConcurrencyDiagnostics.csproj")]
    [InlineData("lib/NotebookRunner/NotebookRunner.csproj")]
    [InlineData("tests/Repository.Tests/package-lock.json")]
    [InlineData("ConcurrencyCourse.slnx")]
    [InlineData("Directory.Packages.props")]
    [InlineData(".editorconfig")]
    [InlineData(".config/dotnet-tools.json")]
    [InlineData(".ci/run")]
    [InlineData(".devcontainer/start")]
    public void What_the_course_needs_reaches_the_build(string path)
    {
        Assert.True(File.Exists(Repo.PathOf(path)), $"{path} is missing.");
        Assert.False(DockerIgnore.Excludes(path), $"{path} is in .dockerignore.");
    }

    [Theory]
    [InlineData("lib/bin/ConcurrencyLab.dll")]
    [InlineData("lib/ConcurrencyCluster/bin/ConcurrencyCluster.dll")]
    [InlineData("lib/NotebookRunner/obj/project.assets.json")]
    [InlineData("tests/Repository.Tests/node_modules/textlint/package.json")]
    [InlineData("artifacts/course/index.html")]
    [InlineData(".git/config")]
    [InlineData(".progress/progress.json")]
    [InlineData("my-notebooks/00-introduction.ipynb")]
    public void What_is_built_and_what_is_the_learners_own_stays_out(string path) =>
        Assert.True(DockerIgnore.Excludes(path), $"{path} must be in .dockerignore.");

    private static IEnumerable<string> Runs() => Dockerfile.Stages.SelectMany(stage => stage.All("RUN"));

    [GeneratedRegex("TOKEN|PASSWORD|SECRET|API_?KEY", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
