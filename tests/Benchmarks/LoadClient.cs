using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>Asks for the same small page again and again on open connections. As light as can be: on two cores, a heavy client measures itself.</summary>
internal static class LoadClient
{
    private const int Connections = 8;

    public static double RequestsPerSecond(int port, TimeSpan duration)
    {
        long done = 0;
        var start = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Connections).Select(_ => new Thread(() => Interlocked.Add(ref done, Ask(port, start, duration)))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static long Ask(int port, long start, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        var request = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var buffer = new byte[4096];
        long done = 0;
        for (; Stopwatch.GetElapsedTime(start) < duration; done++)
        {
            socket.Send(request);
            // Nothing follows the body before the next request, so the response is there when its last letters are.
            for (var length = 0; !buffer.AsSpan(0, length).EndsWith("server!\n"u8);)
                length += socket.Receive(buffer.AsSpan(length));
        }

        return done;
    }
}
