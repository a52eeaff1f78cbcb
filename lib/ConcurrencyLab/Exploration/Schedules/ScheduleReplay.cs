namespace ConcurrencyLab;

/// <summary>1 つの順番を書いたとおりに実行した結果。各スレッドがいつ何をして、どう終わったかを持ちます。</summary>
public sealed class ScheduleReplay : Displayable
{
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<LaneRow> _rows;

    internal ScheduleReplay(string schedule, IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows, ScheduleProblem problem)
        : this(schedule, names, rows, null, "", false) => (Problem, ProblemKind) = (problem.Text, problem.Kind);

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

    /// <summary>指定した順番。</summary>
    public string Schedule { get; }

    /// <summary>終わりまで実行できなかった理由。実行できたときは null。</summary>
    public string? Problem { get; }

    internal ScheduleProblemKind? ProblemKind { get; }

    /// <summary>順番の終わり方。終わりまで実行できなかったときは null。</summary>
    public OutcomeKind? Kind { get; }

    /// <summary>結果の文字の表現。終わりまで実行できなかったときは空。</summary>
    public string Outcome { get; }

    /// <summary>正しい結果かどうか。</summary>
    public bool IsRight { get; }

    private string Verdict => Problem is not null ? $"⚠ {Problem}" : $"結果: {Outcome} … {ExplorationReport.Mark(IsRight)}";

    internal override string ToHtml() => $"{LaneTable.ToHtml(_names, _rows)}<p><strong>{Html.Encode(Verdict)}</strong></p>";

    internal override string ToPlainText() => $"{LaneTable.ToPlainText(_names, _rows)}{Verdict}";
}
