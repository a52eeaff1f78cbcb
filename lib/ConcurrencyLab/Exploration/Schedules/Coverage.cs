namespace ConcurrencyLab;

/// <summary>Which schedules an exploration has run.</summary>
internal abstract record Coverage
{
    private Coverage()
    {
    }

    /// <summary>The learner's methods that nobody could step into, and why.</summary>
    public IReadOnlyCollection<string> Uncopied { get; init; } = [];

    /// <summary>Where plain writes went that others saw at once, though there are store buffers.</summary>
    public IReadOnlyCollection<string> Unbuffered { get; init; } = [];

    /// <summary>What was not looked at, in words; empty where everything was.</summary>
    public string Gap => GapOf(Uncopied)
        + (Unbuffered.Count == 0 ? "" : $"ただし、ストアバッファに入れられない書き込みがあるので、それが遅れて届く順番は調べていません（{string.Join("、", Unbuffered)}）。");

    public static string GapOf(IReadOnlyCollection<string> uncopied) =>
        uncopied.Count == 0 ? "" : $"ただし、割り込めないメソッドがあるので、その中の順番は調べていません（{string.Join("、", uncopied)}）。";

    /// <summary>Every one.</summary>
    public sealed record Every : Coverage;

    /// <summary>One of all that do the same, for every one.</summary>
    public sealed record Reduced(long Runs) : Coverage;

    /// <summary>Chosen at random.</summary>
    public sealed record Random(int Seed) : Coverage;

    /// <summary>Every one in which the turn is taken from a thread so many times at most, if there is such a number, and then random ones.</summary>
    public sealed record Bounded(int? Preemptions, int Seed) : Coverage
    {
        public string Text => Preemptions is { } most
            ? $"スレッドを途中で止めるのが {most} 回までの順番すべてと、乱数（PCT、シード {Seed}）で選んだ順番を合わせて、"
            : $"乱数（PCT、シード {Seed}）で選んだ順番を、";
    }
}
