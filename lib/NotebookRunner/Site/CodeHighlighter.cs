using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner;

/// <summary>C# as HTML, coloured by the compiler's own tokens.</summary>
internal static class CodeHighlighter
{
    public static string ToHtml(string code)
    {
        var html = new StringBuilder();
        var root = CSharpSyntaxTree.ParseText(code.ReplaceLineEndings("\n").TrimEnd('\n'), CellSyntax.Options).GetRoot();
        foreach (var token in root.DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia)
                Append(html, TokenColour.Of(trivia), trivia.ToFullString());
            Append(html, TokenColour.Of(token), token.Text);
            foreach (var trivia in token.TrailingTrivia)
                Append(html, TokenColour.Of(trivia), trivia.ToFullString());
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, string? colour, string text)
    {
        if (text.Length == 0)
            return;
        if (colour is null)
            html.Append(SiteHtml.Encode(text));
        else
            html.Append($"<span class=\"{colour}\">{SiteHtml.Encode(text)}</span>");
    }
}
