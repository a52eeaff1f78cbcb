using System.Net.Sockets;
using System.Text;

namespace ConcurrencyLab;

/// <summary>One request and the response to it, on a connection of its own.</summary>
internal sealed class Exchange(Socket socket, byte[] request) : IDisposable
{
    private readonly MemoryStream _response = new();
    private readonly byte[] _buffer = new byte[1024];

    public Socket Socket => socket;

    public static Exchange Open(int port, string path)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(System.Net.IPAddress.Loopback, port);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new InvalidOperationException($"ポート {port} のサーバーに接続できません（{e.Message}）。StartAsync のセルを実行してください。", e);
        }

        return new Exchange(socket, Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"));
    }

    public void Send() => Use(() => socket.Send(request));

    /// <summary>Takes what has arrived; true at the end of the response.</summary>
    public bool Receive()
    {
        var length = Use(() => socket.Receive(_buffer));
        _response.Write(_buffer, 0, length);
        return length == 0;
    }

    public Reply ToReply() => Reply.Parse(_response.GetBuffer().AsSpan(0, (int)_response.Length));

    /// <summary>The status code of a response that has ended, whoever sent it; 0 where the connection ended without one.</summary>
    public int Status => Encoding.ASCII.GetString(_response.GetBuffer(), 0, (int)Math.Min(_response.Length, 32)).Split(' ') is ["HTTP/1.1", var code, ..] ? int.Parse(code) : 0;

    /// <summary>The text of a response that has ended, whoever sent it.</summary>
    public string Body => Encoding.UTF8.GetString(_response.GetBuffer(), 0, (int)_response.Length) is var text && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end ? text[(end + 4)..] : "";

    /// <summary>Breaks the connection off, as a client does that does not want the response any more.</summary>
    public void Abort()
    {
        // Without waiting for what is still to be sent or read, so that the server is told at once.
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public void Dispose() => socket.Dispose();

    private static int Use(Func<int> socket)
    {
        try
        {
            return socket();
        }
        catch (SocketException e)
        {
            throw Reply.CutOff(e);
        }
    }
}
