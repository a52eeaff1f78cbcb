namespace Repository.Tests;

public sealed class CiRunTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public CiRunTests()
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/chromium") || File.Exists("/usr/bin/google-chrome") || File.Exists("/etc/debian_version"),
            "Debian でも Chromium のあるマシンでもないので、このテストを飛ばします。");
        _scratch.Copy(".ci/run");
        _scratch.Copy("tests/busy");
        foreach (var program in (string[])["apt-get", "sudo", "npm", "redis-server", "initdb", "pg_ctl", "runuser", "chown", "dotnet"])
            _scratch.StandIn(program);
        _scratch.StandIn("fc-list", "echo Noto");
        _scratch.StandIn("grep", "if [[ \"$*\" == *ID=ubuntu* ]]; then exit 1; fi; exec /usr/bin/grep \"$@\"");
    }

    [Fact]
    public async Task It_checks_the_notebooks_form_runs_all_tests_and_the_course_on_the_published_kernel()
    {
        _scratch.StandIn("node", "echo 20");

        var (exitCode, errors) = await _scratch.RunAsync(".ci/run");

        Assert.True(exitCode == 0, errors);
        var calls = _scratch.Calls.Where(call => call.StartsWith("dotnet ", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "dotnet tool restore",
                "dotnet build --nologo -v quiet -p:RestoreLockedMode=true",
                "dotnet run --project lib/NotebookRunner --no-build -- format --check",
                "dotnet test --no-build --max-parallel-test-modules 2",
            ],
            calls.Take(4));
        // Two and two beside each other.
        Assert.Equal(
            [
                "dotnet run --project lib/NotebookRunner --no-build -- check",
                "dotnet run --project lib/NotebookRunner --no-build -- check --kernel published notebooks/0[357]-*.ipynb",
                "dotnet run --project lib/NotebookRunner --no-build -- run --kernel published --output artifacts/course-published",
                "dotnet run --project lib/NotebookRunner --no-build -- run notebooks/02-*.ipynb notebooks/06-*.ipynb --output artifacts/course-busy",
            ],
            calls.Skip(4).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_course_that_fails_on_the_published_kernel_fails_the_whole()
    {
        _scratch.StandIn("node", "echo 20");
        _scratch.StandIn("dotnet", "if [[ \"$*\" == *\"check --kernel published\"* ]]; then echo 'one verdict differs'; exit 3; fi");

        var (exitCode, _) = await _scratch.RunAsync(".ci/run");

        Assert.Equal(3, exitCode);
    }

    [Fact]
    public async Task An_old_Node_stops_it_with_what_to_do()
    {
        _scratch.StandIn("node", "echo 18");

        var (exitCode, errors) = await _scratch.RunAsync(".ci/run");

        Assert.Equal(1, exitCode);
        Assert.Contains("Node.js 20.18 以降を入れてから", errors);
        Assert.DoesNotContain(_scratch.Calls, call => call.StartsWith("dotnet ", StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Dispose();
}
