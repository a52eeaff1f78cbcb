namespace ConcurrencyLab;

/// <summary>The intermediate language (IL) of a method: what the C# compiler made of it, before the JIT turns it into machine code.</summary>
public sealed class IntermediateCode : Displayable
{
    private readonly IReadOnlyList<CodeLine> _lines;

    internal IntermediateCode(IReadOnlyList<CodeLine> lines) => _lines = lines;

    /// <summary>The instructions, one a line, such as "ldfld total".</summary>
    public IReadOnlyList<string> Instructions => [.. _lines.Select(line => line.Code)];

    internal override string ToHtml() => $"<pre>{Html.Encode(ToPlainText())}</pre>";

    internal override string ToPlainText() => CodeLine.Join(_lines);
}
