using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConcurrencyLab.Tests;

/// <summary>Sends a Redis server one command, its words parted by spaces, and reads the first line of the answer.</summary>
internal static class RedisText
{
    public static async Task<string?> AskAsync(string address, string command)
    {
        using var client = new TcpClient();
        var endPoint = IPEndPoint.Parse(address);
        await client.ConnectAsync(endPoint.Address, endPoint.Port);
        var words = command.Split(' ');
        var text = $"*{words.Length}\r\n" + string.Concat(words.Select(word => $"${word.Length}\r\n{word}\r\n"));
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadLineAsync();
    }
}
