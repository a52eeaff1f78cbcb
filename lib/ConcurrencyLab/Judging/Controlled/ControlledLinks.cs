namespace ConcurrencyLab;

/// <summary>Stands for making a source that others cancel.</summary>
[Replaces(typeof(CancellationTokenSource))]
internal static class ControlledLinks
{
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token) => Link([token]);

    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token1, CancellationToken token2) => Link([token1, token2]);

    public static CancellationTokenSource CreateLinkedTokenSource(params CancellationToken[] tokens) => Link(tokens);

    public static CancellationTokenSource CreateLinkedTokenSource(params ReadOnlySpan<CancellationToken> tokens) => Link(tokens.ToArray());

    private static CancellationTokenSource Link(CancellationToken[] tokens)
    {
        if (Current.Scheduler is not { } scheduler)
            return CancellationTokenSource.CreateLinkedTokenSource(tokens);
        CancellationTokenSource[] leaders = [.. tokens.Select(TokenLimits.SourceOf).OfType<CancellationTokenSource>().Distinct()];
        // Whether one of them was cancelled before makes a difference.
        foreach (var leader in leaders)
            scheduler.SchedulingPoint(leader, null);
        var made = CancellationTokenSource.CreateLinkedTokenSource(tokens);
        TokenLinks.Note(made, leaders);
        return made;
    }
}
