using System.Net.Sockets;

namespace ConcurrencyLab;

/// <summary>
/// A client that sends many requests at the same moment. It runs on one thread of its own with blocking calls only:
/// HttpClient needs the thread pool even for its synchronous calls, and would starve in the very experiments that starve the pool.
/// </summary>
internal static class LoadDriver
{
    /// <summary>Opens a connection for each path, sends all requests, and gathers the replies in the order of the paths.</summary>
    /// <param name="port">The port on this machine.</param>
    /// <param name="paths">A path for each request.</param>
    /// <param name="limit">How long to wait for the replies.</param>
    /// <param name="clock">Tells the times to report.</param>
    /// <exception cref="TimeoutException">A reply did not come within the limit.</exception>
    /// <exception cref="IOException">The server broke a connection off.</exception>
    /// <exception cref="InvalidOperationException">Nothing listens on the port.</exception>
    public static Task<LoadResult> SendAsync(int port, IReadOnlyList<string> paths, TimeSpan limit, Func<TimeSpan> clock) =>
        DedicatedThread.RunAsync(() => Send(port, paths, limit, clock));

    private static LoadResult Send(int port, IReadOnlyList<string> paths, TimeSpan limit, Func<TimeSpan> clock)
    {
        var exchanges = new List<Exchange>(paths.Count);
        try
        {
            foreach (var path in paths)
                exchanges.Add(Exchange.Open(port, path));
            var sent = clock();
            foreach (var exchange in exchanges)
                exchange.Send();
            ReceiveAll(exchanges, () => sent + limit - clock());
            return new LoadResult([.. exchanges.Select(exchange => exchange.ToReply())], sent, clock());
        }
        finally
        {
            exchanges.ForEach(exchange => exchange.Dispose());
        }
    }

    private static void ReceiveAll(List<Exchange> exchanges, Func<TimeSpan> timeLeft)
    {
        var open = exchanges.ToDictionary(exchange => exchange.Socket);
        while (open.Count > 0)
        {
            var left = timeLeft();
            var readable = open.Keys.ToList();
            if (left > TimeSpan.Zero)
                Socket.Select(readable, null, null, left);
            if (left <= TimeSpan.Zero || readable.Count == 0)
                throw new TimeoutException($"{exchanges.Count} 件のうち {open.Count} 件の応答が、時間内に返りませんでした。ハンドラーが終わらない処理をしていないか確かめてください。");
            foreach (var socket in readable)
            {
                if (open[socket].Receive())
                    open.Remove(socket);
            }
        }
    }
}
