namespace ConcurrencyLab;

/// <summary>What is to be seen between two turns of a run.</summary>
/// <param name="Runnable">Who may step, as bits.</param>
/// <param name="Threads">How each thread is, in words.</param>
/// <param name="Values">The shared values, by their names.</param>
/// <param name="Locks">Who holds each lock and who waits for it, by its name; one that nobody has used yet is not among them.</param>
internal sealed record SeenState(uint Runnable, IReadOnlyList<string> Threads, IReadOnlyList<SeenRow> Values, IReadOnlyList<SeenRow> Locks)
{
    public const string CanStep = "動ける";
    public const string Finished = "終わった";
    public const string Failed = "例外で終わった";
    public const string Stopped = "止まった";
    public const string GoesRound = "ほかが変わるまで、同じところを回る";
    public const string Waiting = "待つ";
    public const string Free = "空き";

    /// <summary>What is to be said of a lock.</summary>
    public static string LockText(string? owner, IReadOnlyCollection<string> waiters)
    {
        var waiting = waiters.Count == 0 ? "" : $"{string.Join("、", waiters)} が待つ";
        return (owner, waiting) switch
        {
            (null, "") => Free,
            (null, _) => $"{Free}。{waiting}",
            (_, "") => $"{owner} が持つ",
            _ => $"{owner} が持つ。{waiting}",
        };
    }
}

/// <summary>One of the things that threads share: its name, and what is to be seen of it.</summary>
internal readonly record struct SeenRow(string Name, string Text);
