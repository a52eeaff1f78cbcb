namespace ConcurrencyLab.Tests;

public sealed class LeavingTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    [Fact(Timeout = 600_000)]
    public async Task A_handler_that_heeds_its_token_is_cancelled_when_the_client_leaves()
    {
        var console = CellConsole.BeginCell();
        await using var server = await LabServer.StartAsync(
            async request =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, request.Aborted);
                return "";
            },
            port: FreePort.Next());

        var burst = await server.SendAndLeaveAsync("/a?x=1", AtOnce);

        Assert.Equal(["handler cancelled path = /a, the client has gone"], burst.Log);
        Assert.Contains("handler cancelled path = /a", console.ToString(), StringComparison.Ordinal);
        Assert.Contains("応答の前に切断", burst.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_handler_that_ignores_its_token_goes_on_to_its_end()
    {
        await using var server = await LabServer.StartAsync(
            async request =>
            {
                var gone = new TaskCompletionSource();
                await using var registration = request.Aborted.Register(gone.SetResult);
                await gone.Task;
                request.Log("still at work");
                return "";
            },
            port: FreePort.Next());

        var burst = await server.SendAndLeaveAsync(after: AtOnce);

        Assert.Equal(["still at work"], burst.Log);
        Assert.Equal(0, Assert.Single(burst.Requests).Status);
    }

    [Fact(Timeout = 600_000)]
    public async Task The_token_of_a_client_that_stays_is_not_cancelled()
    {
        await using var server = await LabServer.StartAsync(request => $"{request.Aborted.CanBeCanceled} {request.Aborted.IsCancellationRequested}", port: FreePort.Next());

        var burst = await server.SendAsync();

        Assert.Equal("True False", Assert.Single(burst.Requests).Body);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_path_that_cannot_be_sent_is_refused()
    {
        await using var server = await LabServer.StartAsync(_ => "", port: FreePort.Next());

        await Assert.ThrowsAsync<ArgumentException>(() => server.SendAndLeaveAsync("no-slash"));
    }
}
