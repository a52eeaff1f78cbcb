using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner;

/// <summary>Finds what the kernel rejects, before the compiler complains about it in other words.</summary>
internal static class RejectedSyntax
{
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static CellError? FindIn(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, s_script).GetCompilationUnitRoot();
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
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Parent: GlobalStatementSyntax } => KernelRules.Using,
        BaseNamespaceDeclarationSyntax => KernelRules.Namespace,
        ExtensionBlockDeclarationSyntax => KernelRules.Extension,
        RefTypeSyntax { Parent: VariableDeclarationSyntax } => KernelRules.Ref,
        ShebangDirectiveTriviaSyntax => KernelRules.Magic,
        BadDirectiveTriviaSyntax { Identifier.Text: "!" } => KernelRules.Magic,
        ReferenceDirectiveTriviaSyntax { File.ValueText: var file } when file.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => KernelRules.NuGet,
        _ => null,
    };
}
