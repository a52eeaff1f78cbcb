namespace NotebookRunner.Tests;

/// <summary>What cannot be written loses nothing else.</summary>
public sealed class UnwritableSiteTests : IDisposable
{
    private readonly SiteOfTest _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("index.html", "01-page.html")]
    [InlineData("01-page.html", "index.html")]
    [InlineData("images", "01-page.html")]
    [InlineData("plotly.min.js", "01-page.html")]
    public void A_place_that_is_taken_keeps_only_its_own_file_from_being_written(string taken, string written)
    {
        _site.Folder.Write("notebooks/figure.svg", "<svg/>");
        var plotly = "<script data-plotly-js=\"1\">\"H4sIAAAAAAAAAwMAAAAAAAAAAAA=\"</script>";
        var run = _site.Run("notebooks/01-page.ipynb", "![図](figure.svg)", new CellEvent.Returned(1, new Dictionary<string, string> { ["text/html"] = plotly }));
        if (taken == "images")
            _site.Folder.Write("site/images", "");
        else
            Directory.CreateDirectory(Path.Combine(_site.Path, taken, "full"));

        var problem = Assert.Single(_site.Write(run));

        Assert.StartsWith(Path.Combine(_site.Path, taken), problem, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_site.Path, written)));
        Assert.Equal(["01-page.ipynb"], _site.Files("notebooks"));
    }

    [Fact]
    public void An_output_that_only_looks_like_plotly_is_left_as_it_is()
    {
        const string Looks = "<script data-plotly-js=\"1\">\"AAA\"</script>";

        Assert.Empty(_site.Write(_site.Run("1.ipynb", "# 1", new CellEvent.Returned(1, new Dictionary<string, string> { ["text/html"] = Looks }))));

        Assert.Contains(Looks, _site.Read("1.html"), StringComparison.Ordinal);
    }
}
