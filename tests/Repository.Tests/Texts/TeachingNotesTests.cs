using System.Globalization;
using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>The notes for teachers promise a time for each section; the chapters promise the sum.</summary>
public sealed partial class TeachingNotesTests
{
    private static readonly string s_notes = Repo.TextOf("notebooks/README.md");

    [Fact]
    public void The_index_lists_the_chapters_with_their_titles_and_minutes() => Assert.Equal(
        Chapter.All.Select(chapter => $"[{chapter.Title}]({chapter.File}) {chapter.Minutes} 分"),
        IndexRow().Matches(s_notes).Select(row => $"{row.Groups["link"].Value} {row.Groups["minutes"].Value} 分"));

    [Fact]
    public void The_sections_of_a_chapter_take_as_long_as_it_states() => Assert.Equal(
        Chapter.All.Select(chapter => (chapter.Title, chapter.Minutes, chapter.Minutes)),
        Notes().Matches(s_notes).Select(notes => (notes.Groups["title"].Value, Number(notes), Section().Matches(notes.Groups["body"].Value).Sum(Number))));

    private static int Number(Match match) => int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<link>\[\d\d [^\]]+\]\([^)]+\)) \| (?<minutes>\d+) 分 \|", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^## (?<title>\d\d .+)（(?<minutes>\d+) 分）$(?<body>[\s\S]*?)(?=^## |\z)", RegexOptions.Multiline)]
    private static partial Regex Notes();

    [GeneratedRegex(@"^\|[^|]+\| (?<minutes>\d+) 分 \|", RegexOptions.Multiline)]
    private static partial Regex Section();
}
