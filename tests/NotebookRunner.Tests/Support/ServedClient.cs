using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRunner.Tests;

/// <summary>A browser that has come in by the printed link, as far as a server sees one.</summary>
internal sealed class ServedClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly string _origin;
    private string _pageToken = "";

    private ServedClient(string origin)
    {
        _origin = origin;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(origin), Timeout = Timeout.InfiniteTimeSpan };
    }

    public static async Task<ServedClient> EnterAsync(CourseServer server)
    {
        var address = new Uri(server.NewAddress());
        var client = new ServedClient(address.GetLeftPart(UriPartial.Authority));
        await client._http.GetAsync(address);
        client._pageToken = Regex.Match(await client.PageAsync("/"), "data-csrf=\"([0-9a-f]+)\"").Groups[1].Value;
        return client;
    }

    public Task<string> PageAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>What the page of the chapter tells its script.</summary>
    public async Task<JsonNode> StateAsync() =>
        JsonNode.Parse(Regex.Match(await PageAsync($"/chapters/{ServedFolder.Chapter}"), "id=\"state\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value)!;

    public async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        // With its length, as a browser sends it.
        await request.Content.LoadIntoBufferAsync();
        request.Headers.Add("Origin", _origin);
        request.Headers.Add(AccessGate.PageTokenHeader, _pageToken);
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>Asks for something of the chapter that must be granted.</summary>
    public async Task<JsonNode> DoAsync(string what, object body)
    {
        var (status, answer) = await PostAsync($"/api/{ServedFolder.Chapter}/{what}", body);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    /// <summary>The events of the chapter from one on, until the first that fits.</summary>
    public async Task<IReadOnlyList<JsonNode>> EventsAsync(JsonNode since, Func<JsonNode, bool> isLast)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = _cookies;
        socket.Options.SetRequestHeader("Origin", _origin);
        await socket.ConnectAsync(new Uri($"{_origin.Replace("http", "ws", StringComparison.Ordinal)}/events?chapter={ServedFolder.Chapter}&since={since["since"]}"), TestContext.Current.CancellationToken);
        var events = new List<JsonNode>();
        int last;
        while ((last = events.FindIndex(happened => isLast(happened))) < 0)
            events.AddRange((await ReceiveAsync(socket)).AsArray().Select(happened => happened!));
        return events[..(last + 1)];
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonNode> ReceiveAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[65_536];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            await message.WriteAsync(buffer.AsMemory(0, received.Count));
            if (received.EndOfMessage)
                return JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray()))!;
        }
    }
}
