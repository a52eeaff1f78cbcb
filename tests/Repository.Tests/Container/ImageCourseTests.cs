namespace Repository.Tests;

/// <summary>What the image promises to whoever runs it.</summary>
public sealed class ImageCourseTests
{
    private static readonly Stage s_course = Dockerfile.Stage("course");

    [Fact]
    public void The_ports_of_JupyterLab_and_of_the_server_are_exposed() =>
        Assert.Equal(["8888", "8000"], Assert.Single(s_course.All("EXPOSE")).Split(' '));

    [Fact]
    public void Its_health_is_that_of_JupyterLab() =>
        Assert.Matches("CMD curl --fail .*http://127.0.0.1:8888/api$", Assert.Single(s_course.All("HEALTHCHECK")));

    [Fact]
    public void It_runs_the_start_script() =>
        Assert.Equal("""[".devcontainer/start"]""", Assert.Single(s_course.All("CMD")));

    [Fact]
    public void The_server_learns_that_it_is_in_a_container()
    {
        const string Variable = "DOTNET_RUNNING_IN_CONTAINER";

        Assert.Contains((Variable, "true"), Variables());
        Assert.Contains($"\"{Variable}\") == \"true\"", Repo.TextOf("lib/ConcurrencyLab/Server/Hosting/WebHost.cs"));
    }

    [Fact]
    public void The_progress_is_kept_where_the_learners_copies_are()
    {
        const string Variable = "CONCURRENCYLAB_PROGRESS";

        Assert.Contains((Variable, "/course/my-notebooks/.progress/progress.json"), Variables());
        Assert.Contains($"\"{Variable}\"", Repo.TextOf("lib/ConcurrencyLab/Exercises/ProgressStore.cs"));
    }

    [Fact]
    public void The_library_is_built_after_its_sources_were_copied()
    {
        var build = Dockerfile.Stage("build").Instructions.ToList();

        Assert.True(build.FindIndex(i => i.Name == "COPY") < build.FindIndex(i => i.Name == "RUN" && i.Arguments.Contains("dotnet build lib/NotebookRunner")));
    }

    [Theory]
    [InlineData("runtime")]
    [InlineData("dev")]
    public void Its_packages_are_there_before_the_network_is_gone(string stage)
    {
        Assert.StartsWith("dotnet restore ", Dockerfile.Stage("build").All("RUN").Single());
        Assert.Contains("--from=build --chown=1000:1000 /home/learner/.nuget /home/learner/.nuget", Dockerfile.Stage(stage).All("COPY"));
    }

    /// <summary>These chapters start them, and have no network to build them there.</summary>
    [Fact]
    public void What_the_image_builds_includes_the_programs_of_chapters_06_and_09()
    {
        Assert.Contains("ConcurrencyCluster.csproj\" ReferenceOutputAssembly=\"false\"", Repo.TextOf("lib/NotebookRunner/NotebookRunner.csproj"));
        Assert.Contains("ConcurrencyCluster.csproj", Repo.TextOf("ConcurrencyCourse.slnx"));
        Assert.Contains("ConcurrencyDiagnostics.csproj\" ReferenceOutputAssembly=\"false\"", Repo.TextOf("lib/NotebookRunner/NotebookRunner.csproj"));
        Assert.Contains("ConcurrencyDiagnostics.csproj", Repo.TextOf("ConcurrencyCourse.slnx"));
        Assert.Contains("--from=build --chown=1000:1000 /course /course", Dockerfile.Stage("runtime").All("COPY"));
    }

    [Fact]
    public void The_learners_image_needs_no_redis_server_and_the_tests_have_one()
    {
        Assert.DoesNotContain(Dockerfile.Lineage(s_course).SelectMany(stage => stage.All("RUN")), run => run.Contains("redis"));
        Assert.Contains(Dockerfile.Stage("test").All("RUN"), run => run.Contains(" redis-server "));
    }

    [Fact]
    public void Every_notebook_is_run_on_the_kernel()
    {
        var run = Assert.Single(Dockerfile.Stage("kernel-test").All("RUN"));

        Assert.Matches(@"for notebook in notebooks/\*\.ipynb; do\s+jupyter nbconvert --to notebook --execute [^;]*""\$notebook"" \|\| failed=1;", run);
        Assert.EndsWith("exit $failed", run);
        Assert.Equal(Dockerfile.Stage("kernel-test").From, s_course.From);
    }

    /// <summary>The kernel's start must not go through <c>dotnet</c>, which finds the tool manifest of the course and asks for a restore.</summary>
    [Fact]
    public void The_kernel_is_started_by_its_own_path()
    {
        Assert.Contains(Dockerfile.Stage("jupyter").All("RUN"), run =>
            run.Contains("""s|"dotnet",[[:space:]]*"interactive"|"/opt/dotnet-tools/dotnet-interactive"|""") && run.Contains("grep -q '\"/opt/dotnet-tools/dotnet-interactive\"'"));
    }

    [Fact]
    public void The_test_stage_runs_what_CI_runs() => Assert.Equal(".ci/run", Dockerfile.Stage("test").All("RUN").Last());

    private static IEnumerable<(string Name, string Value)> Variables() =>
        Dockerfile.Lineage(s_course).SelectMany(stage => stage.Instructions).Where(i => i.Name == "ENV").SelectMany(i => i.Variables);
}
