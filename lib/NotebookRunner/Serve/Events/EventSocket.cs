using System.Net.WebSockets;
using System.Text;

namespace NotebookRunner;

/// <summary>Sends a page what happens, from one event on, until the page is closed.</summary>
internal static class EventSocket
{
    // A person sees no difference, and what a cell prints in the meantime goes in one message.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    public static async Task SendAsync(WebSocket socket, EventLog log, long since, CancellationToken ending)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ending);
        var closed = WaitForCloseAsync(socket, end);
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await log.WaitAsync(since, end.Token);
                if (log.Since(since) is not var (latest, message))
                {
                    await SendAsync(socket, """[{"type":"reload"}]""", end.Token);
                    // Given up without it, the connection is reset, and the page may never see the word.
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, end.Token);
                    await closed.WaitAsync(s_farewell, end.Token);
                    break;
                }

                since = latest;
                await SendAsync(socket, message, end.Token);
                await Task.Delay(s_pause, end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or TimeoutException)
        {
            // The page is gone, or the server ends.
        }

        await end.CancelAsync();
        await closed;
    }

    private static Task SendAsync(WebSocket socket, string message, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private static async Task WaitForCloseAsync(WebSocket socket, CancellationTokenSource end)
    {
        try
        {
            var nothing = new byte[16];
            while (!(await socket.ReceiveAsync(nothing, end.Token)).CloseStatus.HasValue)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // As above.
        }

        await end.CancelAsync();
    }
}
