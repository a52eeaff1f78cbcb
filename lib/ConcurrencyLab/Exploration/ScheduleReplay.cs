namespace ConcurrencyLab;

/// <summary>One schedule, run as written: what each thread did in which turn, and how it ended.</summary>
public sealed class ScheduleReplay : Displayable
{
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<LaneRow> _rows;

    internal ScheduleReplay(string schedule, IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows, string problem)
        : this(schedule, names, rows, null, "", false) => Problem = problem;

    internal ScheduleReplay(
        string schedule, IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows, OutcomeKind? kind, string outcome, bool isRight)
    {
        Schedule = schedule;
        _names = names;
        _rows = rows;
        Kind = kind;
        Outcome = outcome;
        IsRight = isRight;
    }

    /// <summary>The schedule that was given.</summary>
    public string Schedule { get; }

    /// <summary>Why it could not be run to its end; null when it could.</summary>
    public string? Problem { get; }

    /// <summary>How it ended; null when there is a problem.</summary>
    public OutcomeKind? Kind { get; }

    /// <summary>The outcome in words; empty when there is a problem.</summary>
    public string Outcome { get; }

    /// <summary>Whether the outcome is right.</summary>
    public bool IsRight { get; }

    private string Verdict => Problem is not null ? $"⚠ {Problem}" : $"結果: {Outcome} … {ExplorationReport.Mark(IsRight)}";

    internal override string ToHtml() => $"{LaneTable.ToHtml(_names, _rows)}<p><strong>{Html.Encode(Verdict)}</strong></p>";

    internal override string ToPlainText() => $"{LaneTable.ToPlainText(_names, _rows)}{Verdict}";
}
