namespace ConcurrencyLab;

/// <summary>Stands for making a source that others cancel: whether one of them was cancelled before makes a difference.</summary>
[Replaces(typeof(CancellationTokenSource))]
internal static class ControlledLinks
{
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token) => Link([token]);

    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token1, CancellationToken token2) => Link([token1, token2]);

    public static CancellationTokenSource CreateLinkedTokenSource(params CancellationToken[] tokens) => Link(tokens);

    public static CancellationTokenSource CreateLinkedTokenSource(params ReadOnlySpan<CancellationToken> tokens) => Link(tokens.ToArray());

    private static CancellationTokenSource Link(CancellationToken[] tokens)
    {
        foreach (var leader in tokens.Select(TokenLimits.SourceOf).OfType<CancellationTokenSource>())
            ControlledTokens.Look(leader);
        var made = CancellationTokenSource.CreateLinkedTokenSource(tokens);
        if (made.IsCancellationRequested)
            ControlledTokens.Changed(made);
        return made;
    }
}
