namespace ConcurrencyLab.Tests;

public sealed class DrivingTests
{
    [Fact(Timeout = 900_000)]
    public async Task Log_lines_of_the_servers_threads_are_printed_in_the_cell_that_sends()
    {
        var console = CellConsole.BeginCell();
        await using var server = await LabServer.StartAsync(
            request =>
            {
                request.Log($"start processing path = {request.Path}");
                Console.WriteLine("lost");
                return "";
            },
            port: FreePort.Next());

        await server.SendAsync("/a");

        Assert.Contains("start processing path = /a\n", console.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task The_log_of_a_large_burst_is_kept_but_not_printed()
    {
        var console = CellConsole.BeginCell();
        await using var server = await LabServer.StartAsync(Log, port: FreePort.Next());

        var burst = await server.SendAsync(requests: 11);

        Assert.DoesNotContain("line", console.ToString(), StringComparison.Ordinal);
        Assert.Equal(11, burst.Log.Count);
    }

    [Fact(Timeout = 900_000)]
    public async Task Watching_ends_when_the_expected_requests_have_finished()
    {
        var console = CellConsole.BeginCell();
        await using var server = await LabServer.StartAsync(Log, port: FreePort.Next());

        var watching = server.WatchAsync(seconds: 600, requests: 2);
        using var curl = new HttpClient();
        await curl.GetStringAsync(new Uri(server.Url), TestContext.Current.CancellationToken);
        Assert.False(watching.IsCompleted);
        await curl.GetStringAsync(new Uri(server.Url), TestContext.Current.CancellationToken);
        await watching;

        Assert.Equal(2, console.ToString().Split("line").Length - 1);
    }

    [Fact(Timeout = 900_000)]
    public async Task Watching_ends_when_its_time_is_over()
    {
        await using var server = await LabServer.StartAsync(Log, port: FreePort.Next());

        await server.WatchAsync(seconds: 0.01);
    }

    /// <summary>The runner gives a cell 60 seconds.</summary>
    [Fact]
    public void A_watch_of_which_nothing_is_said_is_far_shorter_than_the_runners_limit() =>
        Assert.Equal(30.0, typeof(LabServer).GetMethod(nameof(LabServer.WatchAsync))!.GetParameters()[0].DefaultValue);

    [Fact(Timeout = 900_000)]
    public async Task One_request_goes_to_each_path()
    {
        await using var server = await LabServer.StartAsync(request => request.Path, port: FreePort.Next());

        var burst = await server.SendAsync("/a", "/b?x=1");

        Assert.Equal(["/a", "/b"], burst.Requests.Select(request => request.Body).Order());
    }

    [Theory(Timeout = 900_000)]
    [InlineData("no-slash")]
    [InlineData("")]
    [InlineData("/日本語 と空白")]
    public async Task A_path_that_cannot_be_sent_is_refused(string path)
    {
        await using var server = await LabServer.StartAsync(Log, port: FreePort.Next());

        var error = await Assert.ThrowsAsync<ArgumentException>(() => server.SendAsync(path));

        Assert.Contains("「/」で始まる", error.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 900_000)]
    [InlineData(0)]
    [InlineData(2_001)]
    public async Task A_number_of_requests_out_of_bounds_is_refused(int requests)
    {
        await using var server = await LabServer.StartAsync(Log, port: FreePort.Next());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => server.SendAsync(requests));
    }

    [Fact(Timeout = 900_000)]
    public async Task Responses_that_do_not_come_in_time_are_counted()
    {
        using var release = new ManualResetEventSlim();
        await using var server = await LabServer.StartAsync(
            request =>
            {
                if (request.Path == "/stuck")
                    release.Wait();
                return "";
            },
            port: FreePort.Next());
        var time = TimeProvider.System;
        var origin = time.GetTimestamp();

        var error = await Assert.ThrowsAsync<TimeoutException>(() => LoadDriver.SendAsync(
            server.Port, ["/", "/stuck"], TimeSpan.FromSeconds(1), () => time.GetElapsedTime(origin)));

        Assert.StartsWith("2 件のうち 1 件の応答が", error.Message, StringComparison.Ordinal);
        release.Set();
    }

    private static string Log(LabRequest request)
    {
        request.Log("line");
        return "";
    }
}
