namespace ConcurrencyLab;

/// <summary>Advice about fetching a few paths at a time.</summary>
internal static class FetchHints
{
    public static readonly Hint Stuck = new("never-completes");

    public static readonly Hint LimitIgnored = new("limit-ignored");

    public static readonly Hint DisposedEarly = new("disposed-early");

    public static readonly Hint TooFew = new("too-few-at-once");

    public static readonly Hint DealtOut = new("dealt-out");

    public static readonly Hint NotReleased = new("not-released-on-cancel");

    public static readonly Hint InGroups = new("in-groups");

    /// <summary>Why more run at once than may.</summary>
    public static Hint TooMany(Delegate code) => MadeAgain.In(code, typeof(SemaphoreSlim), typeof(ParallelOptions))
        ? new("limit-made-per-path")
        : new("too-many-at-once");
}
