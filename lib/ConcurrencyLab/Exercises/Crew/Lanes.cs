namespace ConcurrencyLab;

/// <summary>What real threads did, in lanes: the evidence of a verdict.</summary>
internal sealed class Lanes(IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows) : Displayable
{
    public IReadOnlyList<LaneRow> Rows => rows;

    /// <summary>Rows in which what a thread does again and again stands twice.</summary>
    public static IReadOnlyList<LaneRow> WithoutRepetition(IReadOnlyList<LaneRow> rows) =>
        [.. rows.Where((row, i) => i < 2 || row != rows[i - 1] || row != rows[i - 2])];

    internal override string ToHtml() => LaneTable.ToHtml(names, rows);

    internal override string ToPlainText() => LaneTable.ToPlainText(names, rows);
}
