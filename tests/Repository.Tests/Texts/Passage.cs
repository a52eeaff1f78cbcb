using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Repository.Tests;

/// <summary>Text for textlint.</summary>
/// <param name="Page">Where it comes from.</param>
/// <param name="Part">Which part of it, if not all.</param>
/// <param name="Text">Its lines, numbered as they are there.</param>
/// <param name="IsProse">Sentences, checked by every rule; of anything else only the words are checked.</param>
internal sealed partial record Passage(Page Page, string Part, string Text, bool IsProse)
{
    /// <summary>Where a writer finds it.</summary>
    public string Place => Page.Place + Part;

    /// <summary>Everything that a learner or a writer reads.</summary>
    public static IReadOnlyList<Passage> OfRepository() =>
    [
        .. Page.Markdown.SelectMany(OfPage),
        .. RepoFiles.Of("/hints.yml", "lib/").SelectMany(OfHints),
        .. RepoFiles.Of(".ipynb", "notebooks/").SelectMany(Page.CellsOf).Where(cell => cell.IsCode).Select(Words),
        .. new[] { RepoFiles.Of(".svg", "images/"), RepoFiles.Of(".cs", "lib/"), RepoFiles.Of(".csx", "lib/") }
            .SelectMany(files => files).Select(file => Words(new Page(file, "", Repo.TextOf(file)))),
    ];

    /// <summary>
    /// A page's sentences, the sentences that describe its images, the titles of its folded parts, and its code.
    /// </summary>
    /// <remarks>
    /// Rules skip quotations, but a 「注意」 is the course's own text; and they do not see a sentence end inside bold text. Both
    /// marks are taken away. They count an alternative text as one sentence, so it is checked apart.
    /// </remarks>
    public static IEnumerable<Passage> OfPage(Page page)
    {
        yield return new(page, "", Alternative().Replace(WithoutMarks(page.Text), "$1$3"), IsProse: true);
        yield return new(page, "（図の代替テキスト）", OnlyGroup(Alternative(), 2), IsProse: true);
        yield return new(page, "（折りたたみの見出し）", OnlyGroup(Summary(), 1), IsProse: false);
        yield return new(page, "（コード）", string.Join('\n', OnlyCode(page.Text.Split('\n'))), IsProse: false);

        string OnlyGroup(Regex regex, int group) =>
            string.Join('\n', page.Text.Split('\n').Select(line => string.Concat(regex.Matches(line).Select(match => match.Groups[group].Value))));
    }

    /// <summary>What a verdict advises, one hint after the other: each is a text of its own.</summary>
    private static IEnumerable<Passage> OfHints(string file) =>
        from section in Yaml.Read(file).Children
        from hint in ((YamlMappingNode)section.Value).Children
        select new Passage(new Page(file, "", $"{hint.Value}"), $" の {section.Key} の {hint.Key}", $"{hint.Value}", IsProse: true);

    private static IEnumerable<string> OnlyCode(string[] lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            yield return isCode && !isFence ? line : "";
        }
    }

    private static Passage Words(Page page) => new(page, "", page.Text, IsProse: false);

    private static string WithoutMarks(string text) =>
        Bold().Replace(Quotation().Replace(text, ""), bold => bold.Value.EndsWith("。**", StringComparison.Ordinal) ? bold.Groups[1].Value : bold.Value);

    [GeneratedRegex("^> ?", RegexOptions.Multiline)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(!\[)([^\]]*)(\]\()")]
    private static partial Regex Alternative();

    [GeneratedRegex("<summary>(.*?)</summary>")]
    private static partial Regex Summary();
}
