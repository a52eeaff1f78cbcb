using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>The course, served from a copy of its own, and browsers that have come in by the printed link.</summary>
public abstract class ServedCourse(Chromium chromium, params string[] options) : IAsyncLifetime
{
    private readonly int _port = FreePort();
    private CourseCopy? _copy;
    private ServerProcess? _server;
    private string? _entered;

    /// <summary>Nothing where there is no browser: then the tests skip.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!chromium.IsThere)
            return;
        _copy = new CourseCopy();
        await StartServerAsync();
        await using var context = await chromium.NewContextAsync();
        await (await context.NewPageAsync()).GotoAsync(_server!.Link.AbsoluteUri);
        _entered = await context.StorageStateAsync();
    }

    /// <summary>A window of the learner's browser that shows a page of the course.</summary>
    public async Task<ServedPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.NewContextAsync(new(options ?? new()) { StorageState = _entered });
        return await ServedPage.OpenAsync(await context.NewPageAsync(), new Uri(_server!.Link, path));
    }

    public Task<ServedPage> OpenChapterAsync(string chapter, BrowserNewContextOptions? options = null) => OpenAsync("/chapters/" + chapter, options);

    /// <summary>Waits until a cell of the learner's own version of a chapter has this code on the disk.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="number">The cell's number, as the page counts.</param>
    /// <param name="code">The code.</param>
    public async Task OnDiskAsync(string chapter, int number, string code)
    {
        var start = Stopwatch.GetTimestamp();
        while (_copy!.CodeOf(chapter).ElementAtOrDefault(number - 1) is var saved && saved != code)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < ServedPage.Backstop, $"Cell {number} is on the disk as: {saved}");
            await Task.Delay(10);
        }
    }

    /// <summary>The same, until the cell is there as it must be.</summary>
    public async Task OnDiskAsync(string chapter, Func<JsonObject, bool> isThere, int number)
    {
        var start = Stopwatch.GetTimestamp();
        while (_copy!.CellsOf(chapter).ElementAtOrDefault(number - 1) is not { } cell || !isThere(cell))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < ServedPage.Backstop, $"Cell {number} is not on the disk as it must be.");
            await Task.Delay(10);
        }
    }

    /// <summary>A chapter comes from somebody else, before it is opened.</summary>
    public void Receive(string chapter, Action<JsonObject> change)
    {
        // Nothing where there is no browser: then the test skips as soon as it opens a page.
        _copy?.Receive(chapter, change);
    }

    /// <summary>The path of a file that opens a gate: a cell waits until it is there.</summary>
    public string NewGate() => Path.Combine(_copy!.Temporary, Guid.NewGuid().ToString("N"));

    /// <summary>Ends the server without a farewell.</summary>
    public Task KillServerAsync() => _server!.KillAsync();

    /// <summary>Starts the server, at the same port each time.</summary>
    public async Task StartServerAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _server = await ServerProcess.StartAsync(_copy!, _port, options);
        Assert.Equal(_port, _server.Link.Port);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_server is not null)
            await _server.DisposeAsync();
        _copy?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>As one learner has it.</summary>
public sealed class LearnersCourse(Chromium chromium) : ServedCourse(chromium);

/// <summary>As a teacher shows it to a class.</summary>
public sealed class TeachersCourse(Chromium chromium) : ServedCourse(chromium, "--present");
