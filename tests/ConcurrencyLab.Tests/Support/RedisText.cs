using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConcurrencyLab.Tests;

/// <summary>Asks a Redis server in plain text, as `nc` would.</summary>
internal static class RedisText
{
    public static async Task<string?> AskAsync(string address, string command)
    {
        using var client = new TcpClient();
        var endPoint = IPEndPoint.Parse(address);
        await client.ConnectAsync(endPoint.Address, endPoint.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadLineAsync();
    }
}
