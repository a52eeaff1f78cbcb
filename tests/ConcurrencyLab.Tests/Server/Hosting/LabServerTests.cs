using System.Net;
using System.Net.Sockets;

namespace ConcurrencyLab.Tests;

public sealed class LabServerTests
{
    [Fact(Timeout = 900_000)]
    public async Task A_handlers_exception_is_status_500_and_a_log_line_and_the_server_lives_on()
    {
        await using var server = await LabServer.StartAsync(
            request => request.Path == "/bad" ? throw new InvalidOperationException("壊れました") : "fine",
            port: FreePort.Next());

        var bad = await server.SendAsync("/bad");
        var good = await server.SendAsync("/good");

        Assert.Equal(500, bad.Requests[0].Status);
        Assert.Equal("handler failed path = /bad, InvalidOperationException: 壊れました", Assert.Single(bad.Log));
        Assert.Equal((200, "fine"), (good.Requests[0].Status, good.Requests[0].Body));
    }

    [Fact(Timeout = 900_000)]
    public async Task Starting_again_on_the_same_port_replaces_the_earlier_server()
    {
        var port = FreePort.Next();
        await using var first = await LabServer.StartAsync(_ => "first", port: port);
        await using var second = await LabServer.StartAsync(_ => "second", port: port);

        Assert.Equal("second", (await second.SendAsync()).Requests[0].Body);
        Assert.Throws<InvalidOperationException>(() => first.Port);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_handler_that_never_ends_does_not_keep_its_server_from_being_replaced()
    {
        var port = FreePort.Next();
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        await using var stuck = await LabServer.StartAsync(
            _ =>
            {
                entered.Set();
                release.Wait();
                return "";
            },
            port: port);
        var lost = stuck.SendAsync();
        await Task.Run(entered.Wait, TestContext.Current.CancellationToken);

        await using var next = await LabServer.StartAsync(_ => "next", port: port);

        Assert.Equal("next", (await next.SendAsync()).Requests[0].Body);
        await Assert.ThrowsAnyAsync<Exception>(() => lost);
        release.Set();
    }

    [Fact(Timeout = 900_000)]
    public async Task A_port_of_another_program_is_left_alone_and_a_line_says_which_one_is_used()
    {
        var console = CellConsole.BeginCell();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var server = await LabServer.StartAsync(_ => "fine", port: taken);

        Assert.NotEqual(taken, server.Port);
        Assert.Contains($"ポート {taken} は使用中なので、{server.Port} を使います", console.ToString(), StringComparison.Ordinal);
        Assert.Equal("fine", (await server.SendAsync()).Requests[0].Body);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_stopped_server_says_what_to_do()
    {
        var server = await LabServer.StartAsync(_ => "", port: FreePort.Next());
        await server.StopAsync();
        await server.StopAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => server.SendAsync());

        Assert.StartsWith("サーバーは止まっています。", error.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 900_000)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65_536)]
    public async Task A_port_that_does_not_exist_is_refused(int port) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => LabServer.StartAsync(_ => "", port: port));
}
