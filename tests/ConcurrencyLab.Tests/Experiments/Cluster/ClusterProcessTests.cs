using System.Text.Json;

namespace ConcurrencyLab.Tests;

/// <summary>The processes of the cluster program end with the one that started them, whatever they are and whatever they are doing.</summary>
[Collection(OneRedisServer.Name)]
public sealed class ClusterProcessTests(RedisServer server)
{
    private static readonly ClusterProject Project = ClusterProject.Of(AppContext.BaseDirectory);

    public static TheoryData<string, string[]> Roles => new()
    {
        { "web", ["web", "REDIS", "test-"] },
        { "balancer", ["balancer", "http://127.0.0.1:1"] },
        { "holder", ["holder", "REDIS", "test-", "set-nx"] },
        { "clients", ["actor-clients", "REDIS", "test-cluster", "2"] },
        { "silo", ["silo", "REDIS", "test-cluster", "サイロ", "SILO", "GATEWAY"] },
    };

    [Theory(Timeout = 600_000)]
    [MemberData(nameof(Roles))]
    public async Task A_process_ends_with_whoever_holds_its_input(string name, string[] arguments)
    {
        using var use = server.Use(RedisKind.Garnet);
        using var folder = new TemporaryFolder();
        var (silo, gateway) = FreePorts.Two();
        var address = (await Redis.CheckAsync()).Address;
        using var process = Child.Start(
            [.. arguments.Select(argument => argument.Replace("REDIS", address, StringComparison.Ordinal).Replace("SILO", $"{silo}", StringComparison.Ordinal).Replace("GATEWAY", $"{gateway}", StringComparison.Ordinal))],
            Child.Quiet,
            folder.Path,
            Project.Program);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        // As it is when the parent was killed.
        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
        Assert.True(name.Length > 0 && !Directory.EnumerateFileSystemEntries(folder.Path).Any());
    }

    [Fact(Timeout = 600_000)]
    public async Task A_process_that_is_stopped_ends_with_whoever_stopped_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopping a process was not tried on Windows.");
        using var use = server.Use(RedisKind.Garnet);
        using var folder = new TemporaryFolder();
        using var holder = Child.Start(["holder", (await Redis.CheckAsync()).Address, "test-", "set-nx"], Child.Quiet, folder.Path, Project.Program);
        await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var pauser = Child.Start(["pauser", $"{holder.Id}"], Child.Quiet, folder.Path, Project.Program);
        await pauser.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await pauser.StandardInput.WriteLineAsync("pause");
        await pauser.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var told = JsonDocument.Parse((await pauser.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
        Assert.Equal("Paused", told.RootElement.GetProperty("Kind").GetString());

        // The one that is stopped cannot see it.
        holder.StandardInput.Close();
        pauser.StandardInput.Close();

        await holder.WaitForExitAsync(TestContext.Current.CancellationToken);
        await pauser.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 600_000)]
    public async Task One_that_ends_before_it_reports_is_named_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        using var process = new ClusterProcess("サイロ 1", Project.Program, folder.Path, ["no-such-role"]);

        var error = await Assert.ThrowsAsync<ClusterException>(() => process.NextAsync());

        Assert.Equal("「サイロ 1」のプロセスが途中で終わりました。このセルをもう一度実行してください。", error.Message);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_silo_whose_ports_are_taken_ends_and_says_nothing_else()
    {
        using var use = server.Use(RedisKind.Garnet);
        using var folder = new TemporaryFolder();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        using var silo = new ClusterProcess("サイロ 1", Project.Program, folder.Path, ["silo", (await Redis.CheckAsync()).Address, "test-taken", "サイロ 1", $"{port}", $"{FreePorts.Two().First}"]);

        await Assert.ThrowsAsync<ClusterException>(() => silo.NextAsync("Ready"));

        Assert.True(silo.HasEnded);
    }
}
