using System.Globalization;
using System.Net;

namespace ConcurrencyLab.Tests;

/// <summary>The TCP sockets on which a process listens, of both address families. Known on Linux only.</summary>
internal static class ListeningSockets
{
    private const string Listening = "0A";

    public static IReadOnlyList<string> Of(int processId)
    {
        var own = Directory.EnumerateFileSystemEntries($"/proc/{processId}/fd")
            .Select(entry => File.ResolveLinkTarget(entry, returnFinalTarget: false)?.Name ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet();
        return
        [
            .. from file in (string[])["/proc/net/tcp", "/proc/net/tcp6"]
               from line in File.ReadLines(file).Skip(1)
               let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where columns[3] == Listening && own.Contains(columns[9])
               select EndPoint(columns[1]),
        ];
    }

    // The address is written as numbers of 32 bits, each in the machine's own order of bytes.
    private static string EndPoint(string text)
    {
        var parts = text.Split(':');
        var bytes = parts[0].Chunk(8).SelectMany(word => BitConverter.GetBytes(uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToArray();
        return new IPEndPoint(new IPAddress(bytes), int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
    }
}
