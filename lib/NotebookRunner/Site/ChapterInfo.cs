using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>What the site says about a notebook, read from its own text: its title, the minutes it takes, its topics.</summary>
internal sealed partial record ChapterInfo(string Title, int? Minutes, IReadOnlyList<string> Topics)
{
    public static ChapterInfo Of(Notebook notebook)
    {
        var texts = notebook.Cells.Where(cell => !cell.IsCode).Select(cell => cell.Source).ToList();
        var title = texts.Select(text => Heading().Match(text)).FirstOrDefault(match => match.Success);
        var minutes = texts.Take(1).Select(text => MinutesNote().Match(text)).FirstOrDefault(match => match.Success);
        return new ChapterInfo(
            title?.Groups["title"].Value.Trim() ?? notebook.Name,
            minutes is null ? null : int.Parse(minutes.Groups["minutes"].Value),
            [.. texts.SelectMany(text => NumberedSection().Matches(text)).Select(match => match.Groups["topic"].Value.Replace("`", ""))]);
    }

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.+?)\s*#*\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"目安時間\D{0,6}?(?<minutes>[0-9]{1,3})\s*分")]
    private static partial Regex MinutesNote();

    // Preparation, summary and exercises are in every chapter, and have no number.
    [GeneratedRegex(@"^##\s+\d+\.\s+(?<topic>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex NumberedSection();
}
