using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>The package for a learner's own tests.</summary>
public sealed class TestingPackageTests(TestingPackage package) : IClassFixture<TestingPackage>
{
    [Fact]
    public void It_brings_no_other_package()
    {
        using var nuspec = package.Content.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();

        Assert.DoesNotContain(XDocument.Load(nuspec).Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void It_needs_neither_a_chart_nor_a_web_server()
    {
        using var file = package.Content.GetEntry("lib/net10.0/ConcurrencyLab.Testing.dll")!.Open();
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        copy.Position = 0;
        using var assembly = new PEReader(copy);
        var reader = assembly.GetMetadataReader();

        var needed = reader.AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name)).ToList();

        Assert.Contains("System.Runtime", needed);
        Assert.All(needed, name => Assert.Matches(@"^(System|Microsoft\.Win32)\.", name));
    }

    [Fact]
    public void It_tells_how_it_is_used_in_two_languages_and_in_the_editor()
    {
        Assert.Contains("## 使い方", TextOf("README.md"), StringComparison.Ordinal);
        Assert.Contains("Runs plain C# code", TextOf("README.en.md"), StringComparison.Ordinal);
        Assert.NotNull(package.Content.GetEntry("lib/net10.0/ConcurrencyLab.Testing.xml"));
    }

    [Fact]
    public void Chapter_09_shows_the_test_that_runs()
    {
        var test = Repo.TextOf("tests/Example/Shop.Tests/StockTests.cs").TrimEnd();
        var cells = Chapter.All.Single(chapter => chapter.File == "09-production.ipynb").Cells;

        Assert.Contains(cells, cell => cell.Text.Contains($"```csharp\n{test}\n```", StringComparison.Ordinal));
    }

    private string TextOf(string entry)
    {
        using var reader = new StreamReader(package.Content.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
