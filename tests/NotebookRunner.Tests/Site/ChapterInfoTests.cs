namespace NotebookRunner.Tests;

public sealed class ChapterInfoTests
{
    [Theory]
    [InlineData("# 01 スリープサーバー\n\n**目安時間 15 分**", "01 スリープサーバー", 15)]
    [InlineData("文が先\n\n# 題\n\n目安時間: 5分", "題", 5)]
    [InlineData("## 小さな題", "小さな題", null)]
    [InlineData("題なし", "chapter", null)]
    public void Title_and_minutes_come_from_the_first_text(string text, string title, int? minutes)
    {
        var info = ChapterInfo.Of(NotebookWith(text));

        Assert.Equal((title, minutes), (info.Title, info.Minutes));
    }

    [Fact]
    public void Topics_are_the_numbered_sections() =>
        Assert.Equal(
            ["なぜ await か", "測る"],
            ChapterInfo.Of(NotebookWith("# 題", "## 準備", "## 1. なぜ `await` か\n\n### 1. 小さな節", "## 2. 測る", "## まとめ")).Topics);

    private static Notebook NotebookWith(params string[] texts) =>
        new("/notebooks/chapter.ipynb", [], [.. texts.Select(text => new NotebookCell(null, text))]);
}
