using System.Text.RegularExpressions;

namespace Repository.Tests;

public sealed partial class ChapterTests
{
    public static TheoryData<string> Files => [.. Chapter.All.Select(chapter => chapter.File)];

    [Fact]
    public void There_are_chapters_00_to_09() =>
        Assert.Equal(["00", "01", "02", "03", "04", "05", "06", "07", "08", "09"], Chapter.All.Select(chapter => chapter.File[..2]));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_chapter_begins_with_its_number_and_title(string file) => Assert.StartsWith(file[..2], Of(file).Title);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_chapter_states_how_long_it_takes(string file) => Assert.InRange(Of(file).Minutes, 5, 75);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_chapter_has_a_summary(string file) => Assert.True(Of(file).HasSummary, $"{file} に「## まとめ」がありません。");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_chapter_ends_with_a_link_to_the_next_and_the_last_one_to_the_README(string file)
    {
        var next = Chapter.All.SkipWhile(chapter => chapter.File != file).ElementAtOrDefault(1)?.File;

        Assert.Contains(Of(file).LastLinks, target => next is null ? target is "../README.md" or "README.md" : target == next);
    }

    [Fact]
    public void The_README_lists_the_chapters_with_their_titles_and_minutes()
    {
        var listed = Row().Matches(Repo.TextOf("README.md")).Select(row => $"{row.Groups["file"]} {row.Groups["title"]} {row.Groups["minutes"]} 分");

        Assert.Equal(Chapter.All.Select(chapter => $"{chapter.File} {chapter.Title} {chapter.Minutes} 分"), listed);
    }

    [Theory]
    [InlineData("はじめに\n\n- **目安時間** 15 分", "", 15)]
    [InlineData("# 00 はじめに\n\n- 目安 15 分", "00 はじめに", 0)]
    [InlineData("# 00 はじめに\n\n- **目安時間** 15 分\n- **前提** なし", "00 はじめに", 15)]
    public void The_first_cell_is_read(string first, string title, int minutes)
    {
        var chapter = new Chapter("00.ipynb", [new Page("notebooks/00.ipynb", "title", first)]);

        Assert.Equal((title, minutes, false), (chapter.Title, chapter.Minutes, chapter.HasSummary));
    }

    private static Chapter Of(string file) => Chapter.All.Single(chapter => chapter.File == file);

    [GeneratedRegex(@"^\| \[(?<title>[^\]]+)\]\(notebooks/(?<file>[^)]+)\) \|.*\| (?<minutes>\d+) 分 \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
