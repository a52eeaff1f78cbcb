namespace NotebookRunner.Tests;

/// <summary>A page brings no file along that its notebook has no business with.</summary>
public sealed class SiteImagesTests : IDisposable
{
    private readonly SiteOfTest _site = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly string _secret;

    public SiteImagesTests() => _secret = _elsewhere.Write("secret.png", "秘密");

    public void Dispose()
    {
        _site.Dispose();
        _elsewhere.Dispose();
    }

    [Theory]
    [InlineData("![x]({0})")]
    [InlineData("![x](file://{0})")]
    [InlineData("<img src='{0}'>")]
    [InlineData("<IMG SRC={0}>")]
    [InlineData("<img alt=\"a>b\" src=\"file:{0}\">")]
    [InlineData("![x][1]\n\n[1]: {0}")]
    [InlineData("![x](../../{1}/secret.png)")]
    [InlineData("![x](..%2F..%2F{1}%2Fsecret.png)")]
    [InlineData("![x](%2E%2E/../{1}/secret.png)")]
    [InlineData("![x](/{0})")]
    public void A_file_from_outside_the_repository_is_not_copied(string markdown)
    {
        _site.Folder.Write("ConcurrencyCourse.slnx", "");

        _site.PageOf(markdown.Replace("{0}", _secret, StringComparison.Ordinal).Replace("{1}", Path.GetFileName(_elsewhere.Path), StringComparison.Ordinal));

        Assert.Empty(_site.Files("images"));
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows では、リンクを作るのに権限が要ります。");
        _site.Folder.Write("ConcurrencyCourse.slnx", "");
        _site.Folder.Write("images/real.svg", "<svg/>");
        File.CreateSymbolicLink(Path.Combine(_site.Folder.Path, "file.png"), _secret);
        File.CreateSymbolicLink(Path.Combine(_site.Folder.Path, "folder"), _elsewhere.Path);
        File.CreateSymbolicLink(Path.Combine(_site.Folder.Path, "twice"), "folder");
        File.CreateSymbolicLink(Path.Combine(_site.Folder.Path, "circle.png"), "circle.png");
        File.CreateSymbolicLink(Path.Combine(_site.Folder.Path, "inside.svg"), "images/real.svg");

        var page = _site.PageOf("![1](../file.png) ![2](../folder/secret.png) ![3](../twice/secret.png) ![4](../circle.png) ![5](../inside.svg)");

        Assert.Equal(["real.svg"], _site.Files("images"));
        Assert.Contains("<img src=\"images/real.svg\" alt=\"5\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_images_are_copied()
    {
        _site.Folder.Write("ConcurrencyCourse.slnx", "");
        _site.Folder.Write(".git/config", "token");
        _site.Folder.Write("notebooks/.env", "password");

        _site.PageOf("![1](../.git/config) ![2](.env) ![3](01-page.ipynb)");

        Assert.Empty(_site.Files("images"));
    }

    [Fact]
    public void Without_a_repository_there_are_the_notebooks_own_folder_and_the_images_beside_it()
    {
        _site.Folder.Write("notebooks/sub/near.png", "1");
        _site.Folder.Write("images/course.svg", "<svg/>");
        _site.Folder.Write("private/far.png", "2");

        _site.PageOf("![1](sub/near.png) ![2](../images/course.svg) ![3](../private/far.png)");

        Assert.Equal(["course.svg", "near.png"], _site.Files("images"));
    }
}
