using System.Diagnostics;
using System.Net.Sockets;

namespace ConcurrencyLab;

/// <summary>
/// Clients that send the next request as soon as they have the answer to the last one. All of them are one thread of its own
/// with blocking calls, for the reason of <see cref="LoadDriver"/>.
/// </summary>
/// <param name="port">The port on this machine.</param>
/// <param name="clients">How many clients there are.</param>
/// <param name="path">What they ask for.</param>
/// <param name="stuck">What is sent besides, one after the other, and never answered.</param>
internal sealed class SteadyLoad(int port, int clients, string path, IEnumerable<string> stuck) : IDisposable
{
    private static readonly TimeSpan BetweenStuck = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.05);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(10);

    private readonly Queue<string> _toBeStuck = new(stuck);
    private readonly List<Exchange> _stuck = [];
    private volatile bool _isOver;
    private Task _sending = Task.CompletedTask;

    /// <summary>Sends for a while, then waits for the answers that are still to come.</summary>
    public Task RunAsync(TimeSpan duration) => _sending = DedicatedThread.RunAsync(() => Run(duration));

    /// <summary>Sends no more, and waits until the thread has ended.</summary>
    public async Task StopAsync()
    {
        _isOver = true;
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
    }

    public void Dispose()
    {
        _isOver = true;
        _stuck.ForEach(exchange => exchange.Dispose());
    }

    private bool Run(TimeSpan duration)
    {
        var open = new Dictionary<Socket, Exchange>();
        try
        {
            var began = Stopwatch.GetTimestamp();
            for (var client = 0; client < clients; client++)
                Ask(open);
            for (var elapsed = TimeSpan.Zero; open.Count > 0 && elapsed < duration + LongestRest && !_isOver; elapsed = Stopwatch.GetElapsedTime(began))
            {
                if (_toBeStuck.Count > 0 && elapsed < duration && elapsed >= BetweenStuck * (_stuck.Count + 1))
                    _stuck.Add(Send(_toBeStuck.Dequeue()));
                Receive(open, again: elapsed < duration);
            }

            return true;
        }
        finally
        {
            foreach (var exchange in open.Values)
                exchange.Dispose();
        }
    }

    private void Receive(Dictionary<Socket, Exchange> open, bool again)
    {
        var readable = open.Keys.ToList();
        Socket.Select(readable, null, null, Look);
        foreach (var socket in readable)
        {
            if (!open[socket].Receive())
                continue;
            open[socket].Dispose();
            open.Remove(socket);
            if (again)
                Ask(open);
        }
    }

    private void Ask(Dictionary<Socket, Exchange> open)
    {
        var exchange = Send(path);
        open.Add(exchange.Socket, exchange);
    }

    private Exchange Send(string target)
    {
        var exchange = Exchange.Open(port, target);
        exchange.Send();
        return exchange;
    }
}
