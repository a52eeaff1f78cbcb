namespace ConcurrencyLab;

/// <summary>調査のツールを 1 回動かした結果。</summary>
public sealed class ToolRun : Displayable
{
    // A host cuts what is longer than about 30 lines in the middle.
    private const int MostLines = 24;
    private const int MostCharacters = 150;

    internal ToolRun(string command, string output, string? problem)
    {
        Command = command;
        Output = output;
        Problem = problem;
    }

    /// <summary>ターミナルで打つなら、dotnet tool run に続けて書くもの。</summary>
    public string Command { get; }

    /// <summary>ツールが書いたものの全部。</summary>
    public string Output { get; }

    /// <summary>ツールが失敗した理由と、直し方。うまくいけば null。</summary>
    public string? Problem { get; }

    private string Shown
    {
        get
        {
            if (Problem is not null)
                return Problem;
            var lines = Output.ReplaceLineEndings("\n").Trim('\n').Split('\n');
            var more = lines.Length > MostLines ? $"\n（ほかに {lines.Length - MostLines} 行）" : "";
            return string.Join('\n', lines.Take(MostLines).Select(line => line.Length > MostCharacters ? line[..MostCharacters] + "…" : line)) + more;
        }
    }

    /// <summary>空行で区切られたまとまりのうち、文字列を含むものを残します。</summary>
    /// <param name="text">まとまりの中で探す文字列。</param>
    public ToolRun Find(string text)
    {
        Argument.NotNull(text);
        var found = Output.ReplaceLineEndings("\n").Split("\n\n").Where(part => part.Contains(text, StringComparison.Ordinal));
        return new ToolRun(Command, string.Join("\n\n", found.Select(part => part.Trim('\n'))), Problem);
    }

    /// <summary>The same without a line that says nothing about the process.</summary>
    internal ToolRun Without(string beginning) =>
        new(Command, string.Join('\n', Output.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith(beginning, StringComparison.Ordinal))), Problem);

    internal override string ToHtml() => $"<pre style=\"white-space:pre;overflow-x:auto\">{Html.Encode(ToPlainText())}</pre>";

    internal override string ToPlainText() => $"$ dotnet tool run {Command}\n{Shown}\n";
}
