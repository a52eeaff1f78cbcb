namespace NotebookRunner;

/// <summary>What a check must say to an answer.</summary>
internal sealed class Expectation
{
    private readonly string[] _verdicts;

    private Expectation(string[] verdicts, string? hint = null)
    {
        _verdicts = verdicts;
        HintId = hint;
    }

    /// <summary>A starter is not solved, and neither hangs nor throws: it is the first thing that a learner runs.</summary>
    public static Expectation NotSolved { get; } = new(["not-attempted", "failed"]);

    public static Expectation Solved { get; } = new(["passed"]);

    public static Expectation Verdict(string verdict) => new([verdict]);

    /// <summary>Any verdict but a good one, with this hint.</summary>
    public static Expectation Hint(string hint) => new(["failed", "timed-out", "threw"], hint);

    /// <summary>The id of the hint that is expected; null where any hint will do.</summary>
    public string? HintId { get; }

    public bool IsMetBy(Seen seen) =>
        seen is Seen.Verdict verdict && _verdicts.Contains(verdict.Kind) && (HintId ?? verdict.Hint) == verdict.Hint;

    public override string ToString() => HintId is null ? string.Join(" か ", _verdicts) : $"不正解（hint: {HintId}）";
}
