using System.Net.Sockets;

namespace ConcurrencyLab;

/// <summary>教材が使う Redis サーバー。環境変数 CONCURRENCYLAB_REDIS（ホスト:ポート）のサーバーか、なければライブラリが始める Garnet です。</summary>
public static class Redis
{
    internal const string Variable = "CONCURRENCYLAB_REDIS";
    private const int UsualPort = 6379;

    // Who is not there refuses at once. On a busy machine an answer may take seconds.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>The server that the variable names. Child processes are always given one.</summary>
    internal static (string Host, int Port) Address => Parse(Environment.GetEnvironmentVariable(Variable) ?? "");

    internal static string AddressText => $"{Address.Host}:{Address.Port}";

    /// <summary>サーバーがあるかを調べます。環境変数がなければ、教材の Garnet を初めて呼んだときに始めます。</summary>
    /// <returns>どのサーバーかと、接続できるか。</returns>
    public static async Task<RedisStatus> CheckAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
            return RedisStatus.OfGiven(AddressText, await AnswersAsync(Address));
        try
        {
            var address = (await Garnet.RunningAsync()).Address;
            return RedisStatus.OfOwn(address, await AnswersAsync(Parse(address)) ? "" : "Garnet が応答しません。カーネルを再起動して、先頭のセルから実行してください。");
        }
        catch (ClusterException e)
        {
            return RedisStatus.OfOwn("", e.Message);
        }
    }

    private static (string Host, int Port) Parse(string address)
    {
        var parts = address.Split(':');
        var host = parts[0].Length > 0 ? parts[0] : "localhost";
        return (host, parts.Length > 1 && int.TryParse(parts[1], out var port) && port is > 0 and <= 65535 ? port : UsualPort);
    }

    // PING in plain text: the first question needs no client library.
    private static async Task<bool> AnswersAsync((string Host, int Port) address)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, limit.Token);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), limit.Token);
            using var reader = new StreamReader(client.GetStream());
            return await reader.ReadLineAsync(limit.Token) == "+PONG";
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
