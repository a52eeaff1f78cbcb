using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>A served chapter, and a browser that has opened it.</summary>
internal sealed class ServedPage : IAsyncDisposable
{
    private const int Port = 18_700;

    private readonly ServedFolder _folder;
    private readonly CourseServer _server;
    private readonly ServedClient _client;
    private readonly JsonNode _opened;

    private ServedPage(ServedFolder folder, CourseServer server, ServedClient client, JsonNode opened) =>
        (_folder, _server, _client, _opened) = (folder, server, client, opened);

    /// <summary>The folder in which the cells run.</summary>
    public string CellFolder => Path.GetDirectoryName(_folder.Notebook)!;

    /// <summary>The folder of the learner's notebooks.</summary>
    public string DraftFolder => Path.GetDirectoryName(_folder.Draft)!;

    public static async Task<ServedPage> OpenAsync(TimeProvider? time, params string[] cells)
    {
        var folder = new ServedFolder([.. cells.Select(cell => TestCell.Code(cell))]);
        var server = await CourseServer.StartAsync(folder.Root, null, Port, false, time);
        var client = await ServedClient.EnterAsync(server);
        return new ServedPage(folder, server, client, await client.StateAsync());
    }

    public static Task<ServedPage> OpenAsync(params string[] cells) => OpenAsync(time: null, cells);

    public string IdOf(int cell) => _opened["cells"]![cell]!["id"]!.GetValue<string>();

    public long VersionOf(int cell) => _opened["cells"]![cell]!["version"]!.GetValue<long>();

    public Task RunAsync(params int[] cells) => DoAsync("run", new { cells = cells.Select(IdOf) });

    public Task<JsonNode> DoAsync(string what, object body) => _client.DoAsync(what, body);

    /// <summary>All that has happened since the page was opened, until something that must come.</summary>
    public Task<IReadOnlyList<JsonNode>> EventsUntilAsync(Func<JsonNode, bool> isLast) => _client.EventsAsync(_opened, isLast);

    /// <summary>The same, until a cell's run has ended.</summary>
    public Task<IReadOnlyList<JsonNode>> EventsUntilFinishedAsync(int cell) =>
        EventsUntilAsync(happened => TypeOf(happened) == "finished" && happened["cell"]!.GetValue<string>() == IdOf(cell));

    /// <summary>The same, until the kernel has ended.</summary>
    public Task<IReadOnlyList<JsonNode>> EventsUntilKernelEndedAsync() =>
        EventsUntilAsync(happened => TypeOf(happened) == "kernel" && happened["state"]!.GetValue<string>() == "ended");

    /// <summary>How the cells are now.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync() =>
        [.. (await _client.StateAsync())["cells"]!.AsArray().Select(cell => cell!["state"]!.GetValue<string>())];

    /// <summary>The kernels that run now.</summary>
    public async Task<JsonArray> KernelsAsync() => JsonNode.Parse(await _client.PageAsync("/api/kernels"))!.AsArray();

    public static string TypeOf(JsonNode happened) => happened["type"]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
