namespace ConcurrencyLab.Tests;

public sealed class CountingTests
{
    [Fact(Timeout = 900_000)]
    public async Task Three_requests_that_read_before_any_of_them_writes_count_one()
    {
        var total = 0;
        using var allHaveRead = new Barrier(3);
        await using var server = await LabServer.StartAsync(
            request =>
            {
                var t = total;
                request.Log($"start processing path = {request.Path}, before request count = {t}");
                allHaveRead.SignalAndWait();
                t = t + 1;
                request.Log($"end processing path = {request.Path}, after request count = {t}");
                total = t;
                return "Hello simple server!\n";
            },
            port: FreePort.Next());

        var burst = await server.SendAsync(requests: 3);

        Assert.Equal(1, total);
        Assert.All(burst.Requests, request => Assert.Equal((0, 1), (request.ValueRead, request.ValueWritten)));
        Assert.Equal(6, burst.Log.Count);
        Assert.All(burst.Log.Take(3), line => Assert.Equal("start processing path = /, before request count = 0", line));
        Assert.All(burst.Log.Skip(3), line => Assert.Equal("end processing path = /, after request count = 1", line));
    }
}
