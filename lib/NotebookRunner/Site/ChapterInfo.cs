using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>What the chapter table says about a notebook, read from its own text.</summary>
internal sealed partial record ChapterInfo(string Title, int? Minutes)
{
    public static ChapterInfo Of(Notebook notebook)
    {
        var texts = notebook.Cells.Where(cell => !cell.IsCode).Select(cell => cell.Source).ToList();
        var title = texts.Select(text => Heading().Match(text)).FirstOrDefault(match => match.Success);
        var minutes = texts.Take(1).Select(text => MinutesNote().Match(text)).FirstOrDefault(match => match.Success);
        return new ChapterInfo(
            title?.Groups["title"].Value.Trim() ?? notebook.Name,
            minutes is null ? null : int.Parse(minutes.Groups["minutes"].Value));
    }

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.+?)\s*#*\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"目安時間\D{0,6}?(?<minutes>\d{1,3})\s*分")]
    private static partial Regex MinutesNote();
}
