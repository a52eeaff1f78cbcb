namespace ConcurrencyLab;

/// <summary>All exercises, and how far the learner has come.</summary>
public sealed class ProgressTable : Displayable
{
    private readonly DataTable _table;
    private readonly string _summary;

    internal ProgressTable(IReadOnlyDictionary<string, ProgressEntry> entries, string problem)
    {
        var solved = Exercise.All.Count(e => entries.GetValueOrDefault(e.Id)?.Solved == true);
        _summary = $"{problem}全 {Exercise.All.Count} 問のうち {solved} 問を解きました。";
        _table = new DataTable(["演習", "題名", "状態", "最後の判定", "判定した回数"], [.. Exercise.All.Select(e => Row(e, entries.GetValueOrDefault(e.Id)))]);
    }

    internal override string ToHtml() => $"<p>{Html.Encode(_summary)}</p>{_table.ToHtml()}";

    internal override string ToPlainText() => $"{_summary}\n{_table.ToPlainText()}";

    private static string[] Row(Exercise exercise, ProgressEntry? entry) =>
    [
        exercise.Id,
        exercise.Title,
        entry is { Solved: true } ? "✓ 解いた" : entry is { Attempts: > 0 } ? "… 途中" : "… 未着手",
        entry is null ? "" : VerdictView.MarkOf(entry.Last),
        $"{entry?.Attempts ?? 0}",
    ];
}
