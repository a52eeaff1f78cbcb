using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConcurrencyLab;

/// <summary>Kestrel on the first free port from a wished one on.</summary>
internal sealed class WebHost
{
    private const int PortsToTry = 50;

    private readonly WebApplication _app;

    private WebHost(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    public int Port { get; }

    public static async Task<WebHost> StartAsync(int wishedPort, RequestDelegate answer)
    {
        for (var port = wishedPort; port < Math.Min(wishedPort + PortsToTry, 65536); port++)
        {
            var app = Build(port, answer);
            try
            {
                await app.StartAsync();
                return new WebHost(app, port);
            }
            catch (IOException e) when (IsTaken(e))
            {
                await app.DisposeAsync();
            }
        }

        throw new InvalidOperationException(
            $"ポート {wishedPort} から {PortsToTry} 個を試しましたが、空きがありません。ほかのサーバーを止めるか、port: に別の番号を指定してください。");
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseSockets(options => options.Backlog = 4096);
        builder.WebHost.ConfigureKestrel(options =>
        {
            // A starved pool sends late; Kestrel would take that for a client that reads too slowly, and break its connection off.
            options.Limits.MinResponseDataRate = null;
            // A container's forwarded port arrives from outside its loopback interface.
            if (Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
                options.ListenAnyIP(port);
            else
                options.ListenLocalhost(port);
        });
        var app = builder.Build();
        app.Run(answer);
        return app;
    }

    // Windows answers AccessDenied for a port that it has reserved.
    private static bool IsTaken(IOException e) =>
        e.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AccessDenied } or AggregateException;

    // The host's own lifetime would take Ctrl+C and SIGTERM away from the kernel.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
