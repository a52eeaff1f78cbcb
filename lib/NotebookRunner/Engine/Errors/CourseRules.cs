using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner;

/// <summary>What the kernel may accept and the course does not, because it fails in some of the places where learners are.</summary>
internal static class CourseRules
{
    public static CellError? FindBrokenIn(string code)
    {
        if (!code.Contains("#!", StringComparison.Ordinal) && !code.Contains("#r", StringComparison.Ordinal))
            return null;
        var tree = CSharpSyntaxTree.ParseText(code, CellSyntax.Options);
        return tree.GetRoot().DescendantNodes(descendIntoTrivia: true)
            .Select(node => RuleAgainst(node) is { } rule ? Error(tree, node, rule) : null)
            .FirstOrDefault(error => error is not null);
    }

    private static CellError Error(SyntaxTree tree, SyntaxNode node, string rule)
    {
        var message = $"{tree.GetLineSpan(node.Span).StartLinePosition.Line + 1} 行目: {rule}";
        return new CellError("NotInCourse", message, message);
    }

    private static string? RuleAgainst(SyntaxNode node) => node switch
    {
        ShebangDirectiveTriviaSyntax => KernelRules.Magic,
        BadDirectiveTriviaSyntax { Identifier.Text: "!" } => KernelRules.Magic,
        ReferenceDirectiveTriviaSyntax { File.ValueText: var file } when file.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => KernelRules.NuGet,
        _ => null,
    };
}
