using Markdig;
using Markdig.Syntax;

namespace NotebookRunner;

/// <summary>The code of a model answer, which lives in the notebook only.</summary>
internal static class ModelAnswer
{
    /// <summary>The only C# block of the folded text, or null where there is none or more than one.</summary>
    public static string? In(string markdown)
    {
        var blocks = Blocks(markdown);
        return markdown.TrimStart().StartsWith("<details>", StringComparison.Ordinal) && blocks is [var only]
            ? only.Lines.ToString()
            : null;
    }

    private static List<FencedCodeBlock> Blocks(string markdown)
    {
        try
        {
            return [.. Markdown.Parse(markdown).Descendants<FencedCodeBlock>().Where(block => block.Info == "csharp")];
        }
        // Quotes or lists in more than a hundred of each other, which Markdig does not follow.
        catch (ArgumentException)
        {
            return [];
        }
    }
}
