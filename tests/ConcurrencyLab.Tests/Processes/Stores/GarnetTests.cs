using System.Diagnostics;
using System.Text.Json;

namespace ConcurrencyLab.Tests;

[Collection(OneRedisServer.Name)]
public sealed class GarnetTests
{
    private static readonly ClusterProject Project = ClusterProject.Of(AppContext.BaseDirectory);

    [Fact(Timeout = 600_000)]
    public async Task One_server_serves_all_cells_and_another_one_starts_when_it_has_ended()
    {
        var servers = await Task.WhenAll(Garnet.RunningAsync(), Garnet.RunningAsync());
        var (first, address) = (servers[0].Id, servers[0].Address);
        Assert.Same(servers[0], servers[1]);
        using (var process = Process.GetProcessById(first))
            process.Kill();

        while (servers[0].IsRunning)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        var next = await Garnet.RunningAsync();

        Assert.NotEqual((first, address), (next.Id, next.Address));
        Assert.Equal("+PONG", await RedisText.AskAsync(next.Address, "PING"));
    }

    [Fact(Timeout = 600_000)]
    public async Task Servers_that_start_at_the_same_moment_get_ports_of_their_own()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => GarnetProcess.StartAsync(Project.Program, GarnetProcess.StartLimit)));

        var answers = await Task.WhenAll(servers.Select(server => RedisText.AskAsync(server.Address, "INCR own")));

        Assert.Equal(3, servers.Select(server => server.Address).Distinct().Count());
        Assert.All(answers, answer => Assert.Equal(":1", answer));
        foreach (var server in servers)
            server.Dispose();
    }

    [Fact(Timeout = 600_000)]
    public async Task It_listens_to_this_machine_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which process a socket belongs to is read from /proc.");
        using var server = await GarnetProcess.StartAsync(Project.Program, GarnetProcess.StartLimit);

        var sockets = ListeningSockets.Of(server.Id);

        Assert.Equal([server.Address], sockets);
    }

    [Fact(Timeout = 600_000)]
    public async Task It_prints_one_line_and_ends_with_whoever_holds_its_input_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        using var process = Child.Start([GarnetProcess.Role], workingDirectory: folder.Path, program: Project.Program);
        var port = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement.GetProperty("Port").GetInt32();
        Assert.Equal("+OK", await RedisText.AskAsync($"127.0.0.1:{port}", "SET a 1"));
        Assert.Equal("+OK", await RedisText.AskAsync($"127.0.0.1:{port}", "SAVE"));

        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact(Timeout = 600_000)]
    public async Task One_that_does_not_answer_in_time_is_given_up()
    {
        var error = await Assert.ThrowsAsync<ClusterException>(() => GarnetProcess.StartAsync(Project.Program, TimeSpan.Zero));

        Assert.Contains("秒以内に起動しません", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task One_that_ends_before_it_answers_says_why()
    {
        var error = await Assert.ThrowsAsync<ClusterException>(() => GarnetProcess.StartAsync(typeof(Redis).Assembly.Location, GarnetProcess.StartLimit));

        Assert.Contains("起動の途中で終わりました", error.Message, StringComparison.Ordinal);
        Assert.Contains("子プロセスとして起動されます", error.Message, StringComparison.Ordinal);
    }
}
