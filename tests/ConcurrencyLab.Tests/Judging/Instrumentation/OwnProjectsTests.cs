namespace ConcurrencyLab.Tests;

/// <summary>Which assemblies are of whoever wrote the test.</summary>
public sealed class OwnProjectsTests
{
    [Fact]
    public void Projects_are_own_and_packages_are_not()
    {
        Assert.True(OwnProjects.Has(typeof(OwnProjectsTests).Assembly));
        Assert.False(OwnProjects.Has(typeof(FactAttribute).Assembly));
        Assert.False(OwnProjects.Has(typeof(object).Assembly));
    }

    [Fact]
    public void The_library_itself_is_not_judged() => Assert.False(OwnProjects.Has(typeof(Explorer).Assembly));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{"libraries":{"Shop/1.0.0":{}}}""")]
    public void A_file_that_says_nothing_of_projects_has_none(string content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "Shop.deps.json");
        File.WriteAllText(path, content);

        Assert.Empty(OwnProjects.Read([path, path + ".missing", ""]));
    }
}
