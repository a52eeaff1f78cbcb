using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace NotebookRunner.Tests;

/// <summary>What other sites, other users and other programs of the machine try.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private readonly ServedFolder _folder = new(TestCell.Code("1"));
    private CourseServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await CourseServer.StartAsync(_folder.Root, null, 18_800, false);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chapters/01-test")]
    [InlineData("/assets/site.css")]
    [InlineData("/monaco/vs/loader.js")]
    [InlineData("/images/figure.svg")]
    [InlineData("/api/kernels")]
    [InlineData("/?token=0000")]
    public async Task Nothing_is_served_without_the_cookie(string path) =>
        Assert.StartsWith("HTTP/1.1 403", await RawAsync($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_server.Port}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task No_address_leads_to_another_host()
    {
        var token = new Uri(_server.NewAddress()).Query;

        var answer = await RawAsync($"GET //evil.example/{token} HTTP/1.1\r\nHost: localhost:{_server.Port}\r\nConnection: close\r\n\r\n");

        Assert.Contains("Location: /evil.example/\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_opens_once_and_leaves_the_address()
    {
        var path = new Uri(_server.NewAddress()).PathAndQuery;

        var first = await RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost:{_server.Port}\r\nConnection: close\r\n\r\n");
        var second = await RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost:{_server.Port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 302", first, StringComparison.Ordinal);
        Assert.Contains("Location: /\r\n", first, StringComparison.Ordinal);
        Assert.Contains($"course-{_server.Port}=", first, StringComparison.Ordinal);
        Assert.Contains("samesite=strict; httponly", first, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", second, StringComparison.Ordinal);
    }

    // A name of another site that was made to lead to this machine.
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("")]
    public async Task A_request_by_another_name_is_refused(string host) =>
        Assert.Matches("^HTTP/1.1 4", await RawAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nCookie: {Cookie}\r\nConnection: close\r\n\r\n"));

    [Theory]
    [InlineData("Origin: http://evil.example", true)]
    [InlineData("Origin: null", true)]
    [InlineData("X-Nothing: 1", true)]
    [InlineData("Origin: http://127.0.0.1:{0}", false)]
    public async Task Another_page_cannot_run_or_change_anything(string header, bool withToken)
    {
        var token = withToken ? $"{AccessGate.PageTokenHeader}: {_server.Keys.Page}\r\n" : "";
        var answer = await RawAsync(
            $"POST /api/01-test/restart HTTP/1.1\r\nHost: 127.0.0.1:{_server.Port}\r\nCookie: {Cookie}\r\n{string.Format(header, _server.Port)}\r\n{token}"
            + "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_page_cannot_listen_to_the_events()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", Cookie);
        socket.Options.SetRequestHeader("Origin", "http://evil.example");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_server.Port}/events"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/images/../notebooks/01-test.ipynb")]
    [InlineData("/images/..%2fnotebooks%2f01-test.ipynb")]
    [InlineData("/monaco/..%2fNotebookRunner.dll")]
    [InlineData("/assets/..%2fNotebookRunner.dll")]
    [InlineData("/images/")]
    [InlineData("/monaco/vs/")]
    [InlineData("/chapters/..%2f..%2fetc")]
    public async Task No_other_file_and_no_list_of_files_is_served(string path)
    {
        var answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_server.Port}\r\nCookie: {Cookie}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 4", answer);
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_no_json_is_refused_with_a_sentence()
    {
        using var client = await ServedClient.EnterAsync(_server);

        var (tooLong, answer) = await client.PostAsync("/api/01-test/edit", new { cell = "x", source = new string('a', 1_100_000) });
        var (unknown, other) = await client.PostAsync("/api/01-test/edit", new { page = "p", cell = "nothing", source = "", version = 0 });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong);
        Assert.Contains("1 MB", answer["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown);
        Assert.Contains("もうありません", other["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_may_load_nothing_from_elsewhere_and_be_shown_nowhere_else()
    {
        var answer = await RawAsync($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{_server.Port}\r\nCookie: {Cookie}\r\nConnection: close\r\n\r\n");

        Assert.Contains("default-src 'self'", answer, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", answer.Split("Content-Security-Policy:")[1].Split("\r\n")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_gives_the_next_one()
    {
        await using var second = await CourseServer.StartAsync(_folder.Root, null, _server.Port, false);

        Assert.True(second.Port > _server.Port);
    }

    private string Cookie => $"course-{_server.Port}={_server.Keys.Session}";

    // As it is: a client would put in order what an attacker does not.
    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
