namespace ConcurrencyLab;

/// <summary>What real threads did, in lanes: the evidence of a verdict.</summary>
internal sealed class Lanes(IReadOnlyList<string> names, IReadOnlyList<LaneRow> rows) : Displayable
{
    public IReadOnlyList<LaneRow> Rows => rows;

    internal override string ToHtml() => LaneTable.ToHtml(names, rows);

    internal override string ToPlainText() => LaneTable.ToPlainText(names, rows);
}
