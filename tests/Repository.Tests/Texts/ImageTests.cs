namespace Repository.Tests;

public sealed class ImageTests
{
    [Fact]
    public void Every_image_says_in_words_what_it_shows()
    {
        var images = Page.Markdown.SelectMany(Link.Of).Where(link => link.IsImage).ToList();

        var faults = images.Where(image => !IsDescribed(image)).ToList();

        Assert.NotEmpty(images);
        Assert.True(faults.Count == 0, $"代替テキストに、図が示すことを文で書いてください。\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void Every_file_in_images_is_shown_somewhere()
    {
        var shown = Page.Markdown.SelectMany(Link.Of).Where(link => link.IsImage).Select(link => Path.GetFileName(link.Target)).ToHashSet();

        var unused = RepoFiles.Of("", "images/").Where(file => !file.Contains("/.") && !shown.Contains(Path.GetFileName(file))).ToList();

        Assert.True(unused.Count == 0, $"どこからも使われていない図があります: {string.Join('、', unused)}");
    }

    [Theory]
    [InlineData("![](../images/lock.svg)")]
    [InlineData("![ ](../images/lock.svg)")]
    [InlineData("![lock.svg](../images/lock.svg)")]
    [InlineData("![lock](../images/lock.svg)")]
    [InlineData("![図](../images/lock.svg)")]
    [InlineData("<img src=\"../images/lock.svg\">")]
    public void An_image_without_words_is_found(string text) =>
        Assert.False(IsDescribed(Assert.Single(Link.Of(new Page("notebooks/planted.ipynb", "planted", text)))));

    /// <summary>A sentence: neither empty, nor a word, nor the file's name, nor HTML.</summary>
    private static bool IsDescribed(Link image) => image.Text.Length >= 10 && image.Text.EndsWith('。');
}
