using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner;

/// <summary>The CSS class of a token; its place in the tree tells types and methods from other names.</summary>
internal static class TokenColour
{
    private const string Keyword = "k";
    private const string Literal = "s";
    private const string Number = "n";
    private const string Comment = "c";
    private const string Type = "t";
    private const string Method = "m";

    public static string? Of(SyntaxTrivia trivia) =>
        trivia.IsDirective ? Keyword
        : trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia ? Comment
        : null;

    public static string? Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Number,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => Literal,
        SyntaxKind.IdentifierToken => OfName(token),
        _ => token.IsKeyword() || token.IsContextualKeyword() ? Keyword : null,
    };

    private static string? OfName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax => Type,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Method,
        IdentifierNameSyntax { Identifier.Text: "var" or "nameof" } => Keyword,
        SimpleNameSyntax name => OfName(name),
        _ => null,
    };

    private static string? OfName(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax => Method,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => Method,
        MemberAccessExpressionSyntax access when access.Expression == name => char.IsUpper(name.Identifier.Text[0]) ? Type : null,
        QualifiedNameSyntax or UsingDirectiveSyntax => null,
        VariableDeclarationSyntax or ParameterSyntax or ObjectCreationExpressionSyntax or TypeArgumentListSyntax
            or ArrayTypeSyntax or NullableTypeSyntax or BaseTypeSyntax or AttributeSyntax or CastExpressionSyntax
            or DeclarationPatternSyntax or TypeOfExpressionSyntax or CatchDeclarationSyntax or TupleElementSyntax
            or RecursivePatternSyntax => Type,
        ForEachStatementSyntax loop when loop.Type == name => Type,
        MethodDeclarationSyntax method when method.ReturnType == name => Type,
        LocalFunctionStatementSyntax function when function.ReturnType == name => Type,
        PropertyDeclarationSyntax property when property.Type == name => Type,
        _ => null,
    };
}
