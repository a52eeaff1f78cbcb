using System.Net.Sockets;

namespace ConcurrencyLab;

/// <summary>教材が使う Redis サーバー。localhost:6379 か、環境変数 CONCURRENCYLAB_REDIS（ホスト:ポート）のサーバーです。</summary>
public static class Redis
{
    internal const string Variable = "CONCURRENCYLAB_REDIS";
    private const int UsualPort = 6379;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    internal static (string Host, int Port) Address
    {
        get
        {
            var parts = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(':');
            var host = parts[0].Length > 0 ? parts[0] : "localhost";
            return (host, parts.Length > 1 && int.TryParse(parts[1], out var port) && port is > 0 and <= 65535 ? port : UsualPort);
        }
    }

    internal static string AddressText => $"{Address.Host}:{Address.Port}";

    /// <summary>サーバーがあるかを、長くても 1 秒で調べます。</summary>
    public static async Task<RedisStatus> CheckAsync() => new(AddressText, await AnswersAsync());

    // PING in plain text: the first question needs no client library.
    private static async Task<bool> AnswersAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(Address.Host, Address.Port, limit.Token);
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
