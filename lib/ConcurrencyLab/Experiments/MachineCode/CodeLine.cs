namespace ConcurrencyLab;

/// <summary>An instruction, or a label that one of them jumps to, and what it does where that is worth a word.</summary>
internal sealed record CodeLine(string Code, string Comment = "")
{
    public static string Join(IReadOnlyList<CodeLine> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Code.Length);
        return string.Join('\n', lines.Select(line => line.Comment.Length == 0 ? line.Code : $"{line.Code.PadRight(width)}  // {line.Comment}"));
    }
}
