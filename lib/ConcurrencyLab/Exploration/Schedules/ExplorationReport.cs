namespace ConcurrencyLab;

/// <summary>Shows an exploration: a summary, the outcomes, the shortest schedule that goes wrong, a warning.</summary>
internal static partial class ExplorationReport
{
    private const string NotProbability = "数えたのは順番の種類です。確率ではありません。実際にどの順番になりやすいかは、CPU と負荷で変わります。";

    /// <summary>What the number beside an outcome counts.</summary>
    public const string Counted = "順番の数";

    public static string Mark(bool isRight) => isRight ? "○ 正しい" : "✗ 誤り";

    public static string Summarize(long schedules, long correct, Coverage coverage, bool knowsRight)
    {
        var summary = coverage switch
        {
            Coverage.Every => $"すべての順番 {schedules:N0} 通りを実行しました。正しい結果になるのは {correct:N0} 通りです。",
            Coverage.Reduced reduced => $"順番は{Number(schedules)}あります。そのうち、結果が違いうる {reduced.Runs:N0} 通りを実行し、すべてを調べました。正しい結果になるのは{Number(correct)}です。",
            Coverage.Random random => $"順番が多すぎて、すべては調べられません。乱数（シード {random.Seed}）で選んだ {schedules:N0} 回を実行しました。正しい結果は {correct:N0} 回です。",
            Coverage.Bounded bounded => $"順番が多すぎて、すべては調べられません。{bounded.Text}{schedules:N0} 回を実行しました。正しい結果は {correct:N0} 回です。",
            _ => throw new ArgumentOutOfRangeException(nameof(coverage)),
        };
        summary += coverage.Gap;
        return knowsRight ? summary : summary + "1 本ずつ順に動かすと最後まで進まないため、何が正しいかを決められません。correct: v => … で正しい結果を教えてください。";
    }

    private static string Number(long schedules) => schedules == long.MaxValue ? "、数えきれないほど" : $" {schedules:N0} 通り";

    public static string ToHtml(string summary, IReadOnlyList<OutcomeCount> outcomes, ScheduleReplay? failing)
    {
        var html = $"<p>{Html.Encode(summary)}</p>{Shown(outcomes)}<p>{NotProbability}</p>";
        return failing is null ? html : $"{html}<p>{Html.Encode(FailingTitle(failing))}</p>{failing.ToHtml()}";
    }

    public static string ToPlainText(string summary, IReadOnlyList<OutcomeCount> outcomes, ScheduleReplay? failing)
    {
        var text = $"{summary}\n{Numbers(outcomes).ToPlainText()}{NotProbability}\n";
        return failing is null ? text : $"{text}{FailingTitle(failing)}\n{failing.ToPlainText()}\n";
    }

    /// <summary>How many schedules end with each outcome, as a chart. Left out where nothing can draw: a test.</summary>
    static partial void Draw(IReadOnlyList<OutcomeCount> outcomes, ref string html);

    private static DataTable Numbers(IReadOnlyList<OutcomeCount> outcomes) => new(["結果", Counted, "正誤"], [.. OutcomeBars.Of(outcomes).Select(bar => bar.Cells)]);

    private static string Shown(IReadOnlyList<OutcomeCount> outcomes)
    {
        var html = "";
        Draw(outcomes, ref html);
        return html.Length > 0 ? html : Numbers(outcomes).ToHtml();
    }

    private static string FailingTitle(ScheduleReplay failing) => $"誤りになるいちばん短い順番: {failing.Schedule}";
}
