using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner;

/// <summary>Finds <c>using var x = …</c> outside of any block.</summary>
internal static class TopLevelUsing
{
    // By its tokens: a script's parser takes it for a directive without semicolon or skips it, so that no node tells.
    public static int? LineIn(string code)
    {
        var tokens = SyntaxFactory.ParseTokens(code).ToList();
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind() switch
            {
                SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            };
            if (depth == 0 && tokens[i].IsKind(SyntaxKind.UsingKeyword) && DeclaresVariable(code, tokens, i))
                return 1 + code.AsSpan(0, tokens[i].SpanStart).Count('\n');
        }

        return null;
    }

    /// <summary>Whether a type and a name stand between <c>using</c> and <c>=</c>, where an alias has only its name.</summary>
    private static bool DeclaresVariable(string code, List<SyntaxToken> tokens, int start)
    {
        var end = tokens.FindIndex(start, token => token.Kind() is SyntaxKind.EqualsToken or SyntaxKind.SemicolonToken or SyntaxKind.OpenParenToken);
        return end > start + 2
            && tokens[end].IsKind(SyntaxKind.EqualsToken)
            && !code.AsSpan(tokens[start].SpanStart, tokens[end].SpanStart - tokens[start].SpanStart).Contains('\n');
    }
}
