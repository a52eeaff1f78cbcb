namespace ConcurrencyLab;

/// <summary>What a client got for one request.</summary>
/// <param name="Request">The server's number of the request.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Body">The text of the response.</param>
internal sealed record Reply(int Request, int Status, string Body)
{
    /// <summary>The response header that tells a client the server's number of its request.</summary>
    public const string RequestNumberHeader = "Lab-Request";

    /// <summary>Reads the bytes of a whole HTTP/1.1 response whose end was the end of the connection.</summary>
    public static Reply Parse(ReadOnlySpan<byte> response)
    {
        var text = System.Text.Encoding.UTF8.GetString(response);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            throw CutOff();
        var lines = text[..end].Split("\r\n");
        var number = lines.FirstOrDefault(line => line.StartsWith(RequestNumberHeader + ": ", StringComparison.OrdinalIgnoreCase))
            ?? throw new IOException($"ハンドラーに届く前に、サーバーがリクエストを断りました（{lines[0]}）。パスを確かめてください。");
        return new Reply(
            int.Parse(number.AsSpan(RequestNumberHeader.Length + 2)),
            int.Parse(lines[0].Split(' ')[1]),
            text[(end + 4)..]);
    }

    public static IOException CutOff(Exception? cause = null) => new("サーバーの応答が途中で切れました。サーバーのセルをもう一度実行してください。", cause);
}

/// <summary>The replies to requests that were sent at the same moment, in the order of sending.</summary>
internal sealed record LoadResult(IReadOnlyList<Reply> Replies, TimeSpan Sent, TimeSpan Ended);
