using System.Text;

namespace ConcurrencyLab;

/// <summary>A table for places that show no HTML; a Japanese character is two columns wide.</summary>
internal static class TextTable
{
    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] lines = [header, .. rows];
        int[] widths = [.. header.Select((_, column) => lines.Max(line => Width(line[column])))];
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)));
            text.Append(string.Join(" | ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static int Width(string text) => text.Sum(c => c < 0x1100 ? 1 : 2);
}
