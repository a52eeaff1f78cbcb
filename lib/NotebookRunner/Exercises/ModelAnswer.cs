using Markdig;
using Markdig.Syntax;

namespace NotebookRunner;

/// <summary>The code of a model answer, which lives in the notebook only.</summary>
internal static class ModelAnswer
{
    /// <summary>The only C# block of the folded text, or null where there is none or more than one.</summary>
    public static string? In(string markdown)
    {
        var blocks = Markdown.Parse(markdown).Descendants<FencedCodeBlock>().Where(block => block.Info == "csharp").ToList();
        return markdown.TrimStart().StartsWith("<details>", StringComparison.Ordinal) && blocks is [var only]
            ? only.Lines.ToString()
            : null;
    }
}
