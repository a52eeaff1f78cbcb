namespace ConcurrencyLab;

/// <summary>A table as the evidence of a verdict.</summary>
internal sealed class TableEvidence(DataTable table) : Displayable
{
    internal override string ToHtml() => table.ToHtml();

    internal override string ToPlainText() => table.ToPlainText();
}
