using System.Text;

namespace NotebookRunner;

/// <summary>The chapters of the course, and below the one that is open, its sections.</summary>
/// <param name="index">The address of the page to begin with.</param>
/// <param name="chapters">The chapters in their order.</param>
internal sealed class ChapterMenu(string index, IReadOnlyList<MenuEntry> chapters)
{
    // Folded where the screen is narrow; where there is room beside the text, the style sheet shows it unfolded.
    public string ToHtml(string? open, IReadOnlyList<Section> sections)
    {
        var items = new StringBuilder();
        foreach (var chapter in chapters)
        {
            items.Append(chapter.Address == open
                ? $"<li><a href=\"{chapter.Address}\" aria-current=\"page\">{SiteHtml.Encode(chapter.Title)}</a>{Sections(sections)}</li>\n"
                : $"<li><a href=\"{chapter.Address}\">{SiteHtml.Encode(chapter.Title)}</a></li>\n");
        }

        return $"""
            <nav class="menu" aria-label="章と目次">
            <details><summary>章と目次</summary>
            <ol>
            <li><a href="{index}">この教材について</a></li>
            {items}</ol>
            </details>
            </nav>
            """;
    }

    /// <summary>The chapters before and after this one.</summary>
    public string Neighbours(string open)
    {
        var place = chapters.Index().First(chapter => chapter.Item.Address == open).Index;
        return Neighbour("prev", chapters.ElementAtOrDefault(place - 1), "← {0}") + Neighbour("next", chapters.ElementAtOrDefault(place + 1), "{0} →");
    }

    private static string Neighbour(string relation, MenuEntry? chapter, string label) =>
        chapter is null ? "" : $"<a rel=\"{relation}\" href=\"{chapter.Address}\">{string.Format(label, SiteHtml.Encode(chapter.Title))}</a>";

    private static string Sections(IReadOnlyList<Section> sections) => sections.Count == 0
        ? ""
        : $"<ol class=\"sections\">{string.Concat(sections.Select(section => $"<li><a href=\"#{section.Id}\">{SiteHtml.Encode(section.Title)}</a></li>"))}</ol>";
}

/// <summary>A chapter as the menu names it.</summary>
internal sealed record MenuEntry(string Title, string Address);
