namespace ConcurrencyLab;

/// <summary>すべての演習の進み具合。</summary>
public sealed class ProgressTable : Displayable
{
    private readonly DataTable _table;
    private readonly string _summary;

    internal ProgressTable(IReadOnlyDictionary<string, ProgressEntry> entries, string problem)
    {
        _summary = problem + Summary(entries);
        _table = new DataTable(["演習", "題名", "状態", "最後の判定", "判定した回数"], [.. Exercise.All.Select(e => Row(e, entries.GetValueOrDefault(e.Id)))]);
    }

    internal override string ToHtml() => $"<p>{Html.Encode(_summary)}</p>{_table.ToHtml()}";

    internal override string ToPlainText() => $"{_summary}\n{_table.ToPlainText()}";

    /// <summary>How many of all exercises are solved, in a sentence.</summary>
    internal static string Summary(IReadOnlyDictionary<string, ProgressEntry> entries) =>
        $"全 {Exercise.All.Count} 問のうち {Exercise.All.Count(e => entries.GetValueOrDefault(e.Id)?.Solved == true)} 問を解きました。";

    private static string[] Row(Exercise exercise, ProgressEntry? entry) =>
    [
        exercise.Id,
        exercise.Title,
        entry is { Solved: true } ? "✓ 解いた" : entry is { Attempts: > 0 } ? "… 途中" : "… 未着手",
        entry is null ? "" : VerdictView.MarkOf(entry.Last),
        $"{entry?.Attempts ?? 0}",
    ];
}
