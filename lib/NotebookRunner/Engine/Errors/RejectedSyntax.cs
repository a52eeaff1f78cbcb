using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner;

/// <summary>Finds what the kernel rejects, before the compiler complains about it in other words.</summary>
internal static class RejectedSyntax
{
    public static CellError? FindIn(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, KernelOptions.Parse).GetCompilationUnitRoot();
        var found = root.DescendantNodes(node => node is not StatementSyntax { Parent: GlobalStatementSyntax }, descendIntoTrivia: true)
            .Select(node => (Node: node, Rule: RuleAgainst(node)))
            .FirstOrDefault(pair => pair.Rule is not null);
        if (found.Rule is null)
            return null;
        var line = found.Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var message = $"{line} 行目: {found.Rule}";
        return new CellError("NotInKernel", message, message);
    }

    private static string? RuleAgainst(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax directive when DeclaresVariable(directive) => KernelRules.Using,
        BaseNamespaceDeclarationSyntax => KernelRules.Namespace,
        ExtensionBlockDeclarationSyntax => KernelRules.Extension,
        MethodDeclarationSyntax { ReturnType: RefTypeSyntax, ParameterList.OpenParenToken.IsMissing: true } => KernelRules.Ref,
        ShebangDirectiveTriviaSyntax => KernelRules.Magic,
        BadDirectiveTriviaSyntax { Identifier.Text: "!" } => KernelRules.Magic,
        ReferenceDirectiveTriviaSyntax { File.ValueText: var file } when file.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => KernelRules.NuGet,
        _ => null,
    };

    // In a script `using var x = …` reads as the directive `using var` without its semicolon, and then an assignment to x.
    private static bool DeclaresVariable(UsingDirectiveSyntax directive)
    {
        var name = directive.GetLastToken();
        var next = name.GetNextToken();
        return directive.SemicolonToken.IsMissing && next.IsKind(SyntaxKind.IdentifierToken) && LineOf(name) == LineOf(next);
    }

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;
}
