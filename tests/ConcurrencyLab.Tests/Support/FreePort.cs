using System.Net;
using System.Net.Sockets;

namespace ConcurrencyLab.Tests;

internal static class FreePort
{
    /// <summary>A port that was free a moment ago. A server that finds it taken moves on to the next, as for a learner.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
