namespace ConcurrencyLab;

/// <summary>A result that a notebook shows when it is the last expression of a cell: as HTML, and as plain text elsewhere.</summary>
[TypeFormatterSource(typeof(DisplayableFormatterSource))]
public abstract class Displayable
{
    private protected Displayable()
    {
    }

    /// <summary>The plain text that a notebook shows where HTML cannot be.</summary>
    public sealed override string ToString() => ToPlainText();

    internal abstract string ToHtml();

    internal abstract string ToPlainText();
}
