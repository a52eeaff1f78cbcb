using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>A chapter of the course.</summary>
/// <param name="File">Its notebook's file name.</param>
/// <param name="Cells">Its cells.</param>
internal sealed partial record Chapter(string File, IReadOnlyList<Page> Cells)
{
    /// <summary>All chapters in their order.</summary>
    public static IReadOnlyList<Chapter> All { get; } =
        [.. RepoFiles.Of(".ipynb", "notebooks/").Select(path => new Chapter(Path.GetFileName(path), Page.CellsOf(path)))];

    public string Title => TitleLine().Match(Cells[0].Text).Groups["title"].Value;

    /// <summary>What its first cell states; 0 when it states nothing.</summary>
    public int Minutes => int.TryParse(MinutesLine().Match(Cells[0].Text).Groups["minutes"].Value, out var minutes) ? minutes : 0;

    public bool HasSummary => Cells.Any(cell => !cell.IsCode && SummaryLine().IsMatch(cell.Text));

    /// <summary>Where its last cell leads.</summary>
    public IEnumerable<string> LastLinks => Link.Of(Cells[^1]).Select(link => link.Target);

    [GeneratedRegex(@"\A# (?<title>\d\d .+)$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^- \*\*目安時間\*\* (?<minutes>\d+) 分$", RegexOptions.Multiline)]
    private static partial Regex MinutesLine();

    [GeneratedRegex("^## まとめ$", RegexOptions.Multiline)]
    private static partial Regex SummaryLine();
}
