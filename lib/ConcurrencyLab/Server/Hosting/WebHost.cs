using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConcurrencyLab;

/// <summary>
/// Kestrel on the first free port from a wished one on. Without a host around it, which would read environment variables
/// and appsettings.json of the folder: either could open ports to the network, or refuse every request.
/// </summary>
internal sealed class WebHost
{
    private const int PortsToTry = 50;

    private readonly KestrelServer _server;

    private WebHost(KestrelServer server, int port)
    {
        _server = server;
        Port = port;
    }

    public int Port { get; }

    public static async Task<WebHost> StartAsync(int wishedPort, RequestDelegate answer)
    {
        for (var port = wishedPort; port < Math.Min(wishedPort + PortsToTry, 65536); port++)
        {
            var server = Build(port);
            try
            {
                await server.StartAsync(new Application(answer), CancellationToken.None);
                return new WebHost(server, port);
            }
            catch (IOException e) when (IsTaken(e))
            {
                server.Dispose();
            }
        }

        throw new InvalidOperationException(
            $"ポート {wishedPort} から {PortsToTry} 個を試しましたが、空きがありません。ほかのサーバーを止めるか、port: に別の番号を指定してください。");
    }

    /// <summary>Closes the port and every connection; handlers that are at work are not waited for.</summary>
    public async Task StopAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private static KestrelServer Build(int port)
    {
        var options = new KestrelServerOptions();
        // A starved pool sends late; Kestrel would take that for a client that reads too slowly, and break its connection off.
        options.Limits.MinResponseDataRate = null;
        // A container's forwarded port arrives from outside its loopback interface.
        if (Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
            options.ListenAnyIP(port);
        else
            options.ListenLocalhost(port);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions { Backlog = 4096 }), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
    }

    // Windows answers AccessDenied for a port that it has reserved.
    private static bool IsTaken(IOException e) =>
        e.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AccessDenied } or AggregateException;

    private sealed class Application(RequestDelegate answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
