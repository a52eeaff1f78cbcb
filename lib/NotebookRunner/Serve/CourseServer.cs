using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NotebookRunner;

/// <summary>The course in a browser: pages, and what they ask for.</summary>
internal sealed class CourseServer : IAsyncDisposable
{
    private const int PortsToTry = 20;
    private const int MostBytes = 1_000_000;

    // What is longer still is cut off without an answer: up to here it is read to its end, so that the browser hears the sentence.
    private const int MostBytesRead = 8 * MostBytes;

    private readonly WebApplication _app;
    private readonly ServedCourse _course;
    private readonly UnseenKernels _unseen;
    private readonly string _host;

    private CourseServer(WebApplication app, ServedCourse course, AccessKeys keys, string host, int port)
    {
        (_app, _course, Keys, _host, Port) = (app, course, keys, host, port);
        _unseen = new UnseenKernels(course);
    }

    public AccessKeys Keys { get; }

    public int Port { get; }

    /// <summary>Ends when the process is told to end.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    /// <param name="root">The course's folder.</param>
    /// <param name="listen">The address to listen at; null for this machine only.</param>
    /// <param name="port">The port; where it is taken, one of the next.</param>
    /// <param name="isPresented">Whether it is shown to a class.</param>
    /// <param name="time">Tells for how long a chapter was not looked at; null for the system's.</param>
    public static async Task<CourseServer> StartAsync(string root, string? listen, int port, bool isPresented, TimeProvider? time = null)
    {
        var course = new ServedCourse(root, time ?? TimeProvider.System);
        for (var next = port; ; next++)
        {
            try
            {
                return await StartAtAsync(course, listen, next, isPresented);
            }
            catch (IOException e) when (e.InnerException is AddressInUseException)
            {
                if (next == port + PortsToTry)
                    throw new CannotStartException($"ポート {port} から {next} は、どれも使用中です。--port で、空いている番号を指定してください。");
            }
            catch (SocketException e)
            {
                throw new CannotStartException($"ポート {next} で待ち受けられません（{e.Message}）。--port と --listen を確かめてください。");
            }
        }
    }

    /// <summary>Starts a kernel, so that it is ready for the first chapter.</summary>
    public void StartAhead() => _course.Kernels.StartAhead();

    /// <summary>An address that opens the course in one browser, once.</summary>
    public string NewAddress() => $"http://{_host}:{Port}/?token={Keys.NewOneTime()}";

    public async ValueTask DisposeAsync()
    {
        _unseen.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _course.DisposeAsync();
    }

    private static async Task<CourseServer> StartAtAsync(ServedCourse course, string? listen, int port, bool isPresented)
    {
        var address = listen is null ? IPAddress.Loopback : IPAddress.Parse(listen);
        var keys = AccessKeys.Load(Path.Combine(course.Root, ".progress", "serve-keys"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytesRead;
            kestrel.Listen(address, port, http => http.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json =>
            (json.SerializerOptions.RespectNullableAnnotations, json.SerializerOptions.RespectRequiredConstructorParameters) = (true, true));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        // The name by which it is called; nobody calls it by "any address".
        var host = Equals(address, IPAddress.Any) || Equals(address, IPAddress.IPv6Any) ? IPAddress.Loopback.ToString()
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        var gate = new AccessGate(keys, new HashSet<string>(["127.0.0.1", "localhost", host, .. listen is null ? [] : (string[])[listen]], StringComparer.OrdinalIgnoreCase), port);
        app.Use(SecurityHeaders.PassAsync);
        app.Use(ProblemAnswers.PassAsync);
        app.Use(LimitBodyAsync);
        app.UseWebSockets();
        app.Use(gate.PassAsync);
        Assets(app, course);
        app.UseRouting();
        var pages = new ServePages(course, keys, isPresented);
        PageRoutes.Map(app, course, pages);
        ServeApi.Map(app, course, isPresented);
        app.MapFallback(() => { throw new ServeProblem(StatusCodes.Status404NotFound, "このページはありません。章の一覧から選んでください。"); });
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new CourseServer(app, course, keys, host, port);
    }

    // Before the body is read: what is told then has no words.
    private static Task LimitBodyAsync(HttpContext context, Func<Task> next) => context.Request.ContentLength > MostBytes
        ? throw new ServeProblem(StatusCodes.Status413PayloadTooLarge, "内容が長すぎます。1 つのセルは 1 MB までです。")
        : next();

    // Files that no cell writes: those of the runner, and the figures of the course.
    private static void Assets(WebApplication app, ServedCourse course)
    {
        Files("/monaco", Path.Combine(AppContext.BaseDirectory, "monaco"), "private, max-age=604800");
        Files("/" + ServedImages.Folder, Path.Combine(course.Root, ServedImages.Folder), "private, no-cache");

        void Files(string address, string folder, string cache) => app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = address,
            FileProvider = new PhysicalFileProvider(folder),
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = cache,
        });
    }
}
