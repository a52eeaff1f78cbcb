namespace NotebookRunner.Tests;

/// <summary>No file of a site takes the place of another.</summary>
public sealed class ChapterNameTests : IDisposable
{
    private readonly SiteOfTest _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_chapter_and_the_learners_copy_of_it_have_a_page_and_an_executed_notebook_each()
    {
        Assert.Empty(_site.Write(_site.Run("notebooks/02-race.ipynb", "# 02\n\n教材"), _site.Run("my-notebooks/02-race.ipynb", "# 02\n\n自分の")));

        Assert.Contains("教材", _site.Read("02-race.html"), StringComparison.Ordinal);
        Assert.Contains("自分の", _site.Read("02-race-2.html"), StringComparison.Ordinal);
        Assert.Equal(["02-race-2.ipynb", "02-race.ipynb"], _site.Files("notebooks"));
        Assert.Contains("<a href=\"02-race-2.html\">02（my-notebooks）</a>", _site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_the_same_file_on_many_machines()
    {
        Assert.Empty(_site.Write(_site.Run("a/Race.ipynb", "# 1"), _site.Run("b/race.ipynb", "# 2"), _site.Run("c/RACE-2.ipynb", "# 3")));

        Assert.Equal(["RACE-2-2.ipynb", "Race.ipynb", "race-2.ipynb"], _site.Files("notebooks"));
        Assert.Equal(4, _site.Files("").Select(name => name.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void A_notebook_with_the_name_of_the_first_page_does_not_replace_it()
    {
        Assert.Empty(_site.Write(_site.Run("notebooks/INDEX.ipynb", "# 章")));

        Assert.Equal(["INDEX-2.html", "index.html"], _site.Files(""));
    }

    [Fact]
    public void A_link_leads_to_the_copy_beside_the_notebook()
    {
        Assert.Empty(_site.Write(
            _site.Run("notebooks/02-race.ipynb", "# 02"),
            _site.Run("my-notebooks/01-sleep.ipynb", "[次](02-race.ipynb#x) [教材](../notebooks/02-race.ipynb)"),
            _site.Run("my-notebooks/02-race.ipynb", "# 02")));

        var page = _site.Read("01-sleep.html");
        Assert.Contains("<a href=\"02-race-2.html#x\">次</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"02-race.html\">教材</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_of_one_name_from_two_folders_both_stay()
    {
        _site.Folder.Write("a/Figure.svg", "<svg id=\"1\"/>");
        _site.Folder.Write("b/figure.svg", "<svg id=\"2\"/>");

        Assert.Empty(_site.Write(_site.Run("a/1.ipynb", "![1](Figure.svg)"), _site.Run("b/2.ipynb", "![2](figure.svg)")));

        Assert.Equal(["Figure.svg", "figure-2.svg"], _site.Files("images"));
        Assert.Contains("src=\"images/figure-2.svg\"", _site.Read("2.html"), StringComparison.Ordinal);
    }
}
