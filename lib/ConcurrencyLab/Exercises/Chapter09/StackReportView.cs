namespace ConcurrencyLab;

/// <summary>The stack report of exercise 9-2: whole on a page, without the frames below the program's own as text.</summary>
internal sealed class StackReportView : Displayable
{
    private const string Program = "  shop!";

    private static readonly string s_report = EmbeddedText.Read("Recorded.shop-stacks.txt").ReplaceLineEndings("\n").TrimEnd();

    /// <summary>The numbers of all threads, as the report has them.</summary>
    public static IReadOnlyList<string> Threads { get; } =
        [.. s_report.Split('\n').Where(line => line.StartsWith("Thread (", StringComparison.Ordinal)).Select(line => line["Thread (".Length..line.IndexOf(')')])];

    internal override string ToHtml() => $"<pre style=\"max-height:32em;overflow:auto\">{Html.Encode(s_report)}</pre>";

    internal override string ToPlainText() => string.Join("\n", s_report.Split("\n\n").Select(Shortened));

    private static string Shortened(string thread)
    {
        var lines = thread.Split('\n');
        var last = Array.FindLastIndex(lines, line => line.StartsWith(Program, StringComparison.Ordinal));
        return last < 0 || last == lines.Length - 1 ? thread : $"{string.Join('\n', lines[..(last + 1)])}\n  …";
    }
}
