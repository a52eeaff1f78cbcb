using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner;

/// <summary>Finds in code that did not compile what the compiler complains about in words that do not tell the cause.</summary>
internal static class RefusedSyntax
{
    /// <returns>The line and what to write instead.</returns>
    public static string? FindIn(string code)
    {
        if (TopLevelUsing.LineIn(code) is { } line)
            return $"{line} 行目: {KernelRules.Using}";
        var tree = CSharpSyntaxTree.ParseText(code, CellSyntax.Options);
        return tree.GetRoot().DescendantNodes().FirstOrDefault(IsRefVariable) is { } variable
            ? $"{tree.GetLineSpan(variable.Span).StartLinePosition.Line + 1} 行目: {KernelRules.Ref}"
            : null;
    }

    // A script's parser takes `ref int y = …` for a method whose parentheses are missing.
    private static bool IsRefVariable(Microsoft.CodeAnalysis.SyntaxNode node) =>
        node is MethodDeclarationSyntax { ReturnType: RefTypeSyntax, ParameterList.OpenParenToken.IsMissing: true };
}
