using System.Net;
using System.Net.Sockets;

namespace ConcurrencyLab;

internal static class FreePorts
{
    /// <summary>Two ports that were free a moment ago. Whoever finds them taken asks again.</summary>
    public static (int First, int Second) Two()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
