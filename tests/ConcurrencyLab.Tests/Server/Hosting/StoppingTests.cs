namespace ConcurrencyLab.Tests;

public sealed class StoppingTests
{
    [Fact(Timeout = 900_000)]
    public async Task Whoever_waits_for_responses_is_told_that_the_server_was_stopped()
    {
        using var held = new HeldHandler();
        var server = await LabServer.StartAsync(held.Answer, port: FreePort.Next());
        var sending = server.SendAsync(requests: 3);
        await held.EnteredAsync();

        await server.StopAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => sending);
        Assert.StartsWith("リクエストの途中で、サーバーが止まりました。", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Whoever_left_and_watches_the_handler_is_told_too()
    {
        using var held = new HeldHandler();
        var server = await LabServer.StartAsync(held.Answer, port: FreePort.Next());
        var sending = server.SendAndLeaveAsync(after: TimeSpan.FromSeconds(20));
        await held.EnteredAsync();

        await server.StopAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => sending);
        Assert.StartsWith("リクエストの途中で、サーバーが止まりました。", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Watching_ends_with_its_server_and_says_so()
    {
        var console = CellConsole.BeginCell();
        var server = await LabServer.StartAsync(_ => "", port: FreePort.Next());
        var watching = server.WatchAsync(seconds: 3600);

        await server.StopAsync();
        await watching;

        Assert.Contains("サーバーが止まったので、待つのを終えました。", console.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Two_stops_wait_for_the_same_end_after_which_the_port_is_free()
    {
        using var held = new HeldHandler();
        var port = FreePort.Next();
        var server = await LabServer.StartAsync(held.Answer, port: port);
        var lost = server.SendAsync();
        await held.EnteredAsync();

        var first = server.StopAsync();
        await server.StopAsync();

        Assert.True(first.IsCompletedSuccessfully);
        await Assert.ThrowsAsync<InvalidOperationException>(() => lost);
        await using var next = await LabServer.StartQuietlyAsync(_ => "", port);
        Assert.Equal(port, next.Port);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_start_while_the_earlier_server_stops_waits_for_its_port()
    {
        using var held = new HeldHandler();
        var port = FreePort.Next();
        var earlier = await LabServer.StartAsync(held.Answer, port: port);
        var lost = earlier.SendAsync();
        await held.EnteredAsync();

        var stopping = earlier.StopAsync();
        await using var next = await LabServer.StartAsync(_ => "next", port: port);

        Assert.Equal(port, next.Port);
        await stopping;
        await Assert.ThrowsAsync<InvalidOperationException>(() => lost);
    }

    [Fact(Timeout = 900_000)]
    public async Task Of_two_starts_for_one_port_at_once_one_replaces_the_other()
    {
        var port = FreePort.Next();

        var servers = await Task.WhenAll(LabServer.StartAsync(_ => "", port: port), LabServer.StartAsync(_ => "", port: port));

        var running = Assert.Single(servers, server => Record.Exception(() => server.Port) is null);
        Assert.Equal(port, running.Port);
        await running.StopAsync();
    }

    private sealed class HeldHandler : IDisposable
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _release = new();

        public string Answer(LabRequest request)
        {
            _entered.TrySetResult();
            _release.Wait();
            return "";
        }

        public Task EnteredAsync() => _entered.Task;

        // Not disposed of: the handlers go on a moment longer than their server.
        public void Dispose() => _release.Set();
    }
}
