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
        var notebook = new Notebook("/notebooks/chapter.ipynb", [], [new NotebookCell(null, text)]);

        Assert.Equal(new ChapterInfo(title, minutes), ChapterInfo.Of(notebook));
    }
}
