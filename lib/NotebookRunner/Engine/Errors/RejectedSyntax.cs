using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRunner;

/// <summary>Finds what the kernel rejects, before the compiler complains about it in other words.</summary>
internal static class RejectedSyntax
{
    public static CellError? FindIn(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, KernelOptions.Parse);
        if (TopLevelUsing.FindIn(code) is { } position)
            return Error(tree, position, KernelRules.Using);
        return tree.GetRoot().DescendantNodes(descendIntoTrivia: true)
            .Select(node => RuleAgainst(node) is { } rule ? Error(tree, node.SpanStart, rule) : null)
            .FirstOrDefault(error => error is not null);
    }

    private static CellError Error(SyntaxTree tree, int position, string rule)
    {
        var line = tree.GetLineSpan(new TextSpan(position, 0)).StartLinePosition.Line + 1;
        var message = $"{line} 行目: {rule}";
        return new CellError("NotInKernel", message, message);
    }

    private static string? RuleAgainst(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax => KernelRules.Namespace,
        ExtensionBlockDeclarationSyntax => KernelRules.Extension,
        MethodDeclarationSyntax { ReturnType: RefTypeSyntax, ParameterList.OpenParenToken.IsMissing: true } => KernelRules.Ref,
        ShebangDirectiveTriviaSyntax => KernelRules.Magic,
        BadDirectiveTriviaSyntax { Identifier.Text: "!" } => KernelRules.Magic,
        ReferenceDirectiveTriviaSyntax { File.ValueText: var file } when file.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => KernelRules.NuGet,
        _ => null,
    };
}
