namespace ConcurrencyLab.Tests;

/// <summary>The folders of the library are in layers: whoever reads one need not know those that are built on it.</summary>
public sealed class LayoutTests
{
    private static readonly Lazy<IReadOnlyList<Reference>> s_references = new(() =>
    {
        using var sources = new SourceFolders(typeof(Lab).Assembly);
        return References.In(sources);
    });

    [Fact]
    public void No_folder_leads_back_to_itself() => Expect(FolderGraph.Circle(s_references.Value, folder => folder));

    [Fact]
    public void No_top_folder_leads_back_to_itself() => Expect(FolderGraph.Circle(s_references.Value, Top));

    [Theory]
    [InlineData("Exercises", "Judging")]
    [InlineData("Experiments", "Display")]
    [InlineData("Exploration", "Judging")]
    [InlineData("Server", "Threads")]
    public void What_is_built_on_what_is_seen(string upper, string lower)
    {
        Assert.Contains(s_references.Value, reference => Top(reference.From) == upper && Top(reference.To) == lower);
        Assert.DoesNotContain(s_references.Value, reference => Top(reference.From) == lower && Top(reference.To) == upper);
    }

    [Fact]
    public void A_constant_is_seen_too() =>
        Assert.Contains(s_references.Value, reference => reference is { From: "Server/Hosting", To: "Server/Load", Named: "Reply.RequestNumberHeader" });

    [Fact]
    public void A_circle_is_told_with_a_type_for_each_direction()
    {
        Reference[] references =
        [
            new("A/X", "B", "One", "Two"), new("B", "C", "Two", "Three"), new("C", "A/Y", "Three", "Four"), new("B", "D", "Two", "Five"), new("D", "E", "Five", "Six"),
            new("E", "A/Y", "Six", "Four"),
        ];

        Assert.Empty(FolderGraph.Circle(references, folder => folder));
        Assert.Equal(
            ["A → B: One names Two", "B → C: Two names Three", "C → A: Three names Four"],
            FolderGraph.Circle(references, Top).Select(reference => $"{reference}"));
    }

    private static string Top(string folder) => folder.Split('/')[0];

    private static void Expect(IReadOnlyList<Reference> circle) =>
        Assert.True(circle.Count == 0, $"Folders of lib/ConcurrencyLab know each other in a circle. Move what both need below them:\n{string.Join('\n', circle)}");
}
