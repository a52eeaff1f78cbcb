using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>Asks for the same small page again and again on open connections. One thread for all of them: on two cores, a heavy client measures itself.</summary>
internal static class LoadClient
{
    private const int Connections = 64;
    private static readonly byte[] Request = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

    public static double RequestsPerSecond(int port, TimeSpan duration)
    {
        var sockets = Enumerable.Range(0, Connections).Select(_ => Connect(port)).ToList();
        var start = Stopwatch.GetTimestamp();
        long done = 0;
        var buffer = new byte[4096];
        sockets.ForEach(socket => socket.Send(Request));
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var readable = new List<Socket>(sockets);
            Socket.Select(readable, null, null, TimeSpan.FromSeconds(1));
            foreach (var socket in readable)
            {
                // Nothing follows the body before the next request, so the response is there when its last letters are.
                for (var length = 0; !buffer.AsSpan(0, length).EndsWith("server!\n"u8);)
                    length += socket.Receive(buffer.AsSpan(length));
                socket.Send(Request);
                done++;
            }
        }

        sockets.ForEach(socket => socket.Dispose());
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Socket Connect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }
}
