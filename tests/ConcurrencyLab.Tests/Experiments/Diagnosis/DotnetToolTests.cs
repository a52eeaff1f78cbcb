namespace ConcurrencyLab.Tests;

[Collection(OneService.Name)]
public sealed class DotnetToolTests
{
    [Fact(Timeout = 600_000)]
    public async Task The_stack_report_shows_where_the_two_requests_wait()
    {
        var service = await TargetService.StartAsync(Illness.Deadlock);
        await service.SendAsync("/reserve", "/cancel");

        var stacks = StackReport.Read(await DotnetTool.RunAsync($"dotnet-stack report -p {service.ProcessId}"), "Shop.");

        Assert.Equal(["TicketDesk.Cancel", "TicketDesk.Reserve"], stacks.Threads.Select(thread => thread.Callers[0]).Order(StringComparer.Ordinal));
        Assert.All(stacks.Threads, thread => Assert.StartsWith("Monitor.Enter", thread.StoppedAt, StringComparison.Ordinal));
        await service.StopAsync();
    }

    [Fact(Timeout = 600_000)]
    public async Task The_trace_shows_that_threads_wait_for_the_lock()
    {
        var service = await TargetService.StartAsync(Illness.Contention);

        var times = await service.TraceAsync(seconds: 1);

        Assert.True(times.WaitingForLocks > 0.5, $"{times}");
        Assert.Empty(Directory.EnumerateFiles(service.Folder, "*.nettrace"));
        await service.StopAsync();
    }

    [Theory(Timeout = 600_000)]
    [InlineData("dotnet-stack report -p 999999999")]
    [InlineData("dotnet-dump collect -p 999999999")]
    public async Task A_process_that_is_gone_is_said_in_a_sentence(string command)
    {
        var run = await DotnetTool.RunAsync(command);

        Assert.Contains("調べるプロセスを見つけられません", run.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_tool_that_was_not_restored_is_restored_first()
    {
        using var home = new TemporaryFolder();

        // The home is where the SDK remembers its tools; the packages may be on this machine already.
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var environment = new Dictionary<string, string> { ["DOTNET_CLI_HOME"] = home.Path, ["NUGET_PACKAGES"] = packages };

        var run = await DotnetTool.RunAsync(["dotnet-stack", "report", "-p", "999999999"], "", environment);

        Assert.Contains("調べるプロセスを見つけられません", run.Problem, StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_tool_that_cannot_be_restored_is_said_in_a_sentence()
    {
        using var home = new TemporaryFolder();
        // Neither a package on this machine nor a way to one: nobody listens at the proxy's port.
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_CLI_HOME"] = home.Path, ["NUGET_PACKAGES"] = home.Path, ["HTTPS_PROXY"] = "http://127.0.0.1:9", ["HTTP_PROXY"] = "http://127.0.0.1:9", ["NO_PROXY"] = "",
        };

        var run = await DotnetTool.RunAsync(["dotnet-stack", "report", "-p", "1"], "", environment);

        Assert.Contains("このマシンにまだありません", run.Problem, StringComparison.Ordinal);
        Assert.Contains("dotnet tool restore", run.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 5)]
    public async Task Who_sees_no_thread_looks_again(int seenAt, int expected)
    {
        var looks = 0;

        var seen = await StackLooks.UntilSeenAsync(() => Task.FromResult<ToolOutput?>(new(0, ++looks == seenAt ? "Thread (0x1A):\n  shop!Shop.TicketDesk.Pay()\n" : "", "")));

        Assert.Equal(expected, looks);
        Assert.Equal(seenAt > expected, StackLooks.IsEmpty(seen!));
    }

    [Fact]
    public async Task A_tool_that_fails_or_was_stopped_is_not_asked_again()
    {
        var looks = 0;
        await StackLooks.UntilSeenAsync(() => Task.FromResult<ToolOutput?>(new(++looks, "", "not running")));
        await StackLooks.UntilSeenAsync(() => Task.FromResult<ToolOutput?>(++looks < 0 ? new(0, "", "") : null));

        Assert.Equal(2, looks);
    }

    [Theory]
    [InlineData("rm -rf x")]
    [InlineData("")]
    [InlineData("dotnet-stack-other report")]
    public async Task Nothing_but_the_four_tools_is_run(string command) =>
        await Assert.ThrowsAsync<ArgumentException>(() => DotnetTool.RunAsync(command));

    // What the tools and the SDK write, word for word.
    [Theory]
    [InlineData("Run \"dotnet tool restore\" to make the \"dotnet-stack\" command available.", "dotnet tool restore")]
    [InlineData("[ERROR] Microsoft.Diagnostics.NETCore.Client.ServerNotAvailableException: Unable to connect to Process 29602. Please verify that /x/ is writable by the current user.", "見つけられません")]
    [InlineData("[createdump] ptrace(ATTACH, 12) FAILED Operation not permitted (1)", "SYS_PTRACE")]
    [InlineData("something else", "something else")]
    public void A_failure_is_explained(string output, string expected) =>
        Assert.Contains(expected, ToolProblem.Explain("dotnet-stack", output), StringComparison.Ordinal);
}
