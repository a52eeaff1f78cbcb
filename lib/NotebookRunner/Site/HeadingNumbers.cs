namespace NotebookRunner;

/// <summary>Gives every heading of a page an id of its own, and remembers the sections for the table of contents.</summary>
internal sealed class HeadingNumbers
{
    private readonly List<Section> _sections = [];
    private int _count;

    public IReadOnlyList<Section> Sections => _sections;

    public string Next(int level, string title)
    {
        var id = $"section-{++_count}";
        if (level == 2)
            _sections.Add(new Section(id, title));
        return id;
    }
}

/// <summary>A heading that the table of contents links to.</summary>
internal sealed record Section(string Id, string Title);
