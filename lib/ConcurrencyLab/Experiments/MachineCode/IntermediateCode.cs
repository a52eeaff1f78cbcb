namespace ConcurrencyLab;

/// <summary>メソッドの中間言語（IL）。C# コンパイラーが作り、後で JIT が機械語に変えます。</summary>
public sealed class IntermediateCode : Displayable
{
    private readonly IReadOnlyList<CodeLine> _lines;

    internal IntermediateCode(IReadOnlyList<CodeLine> lines) => _lines = lines;

    /// <summary>1 行に 1 つの命令。"ldfld total" など。</summary>
    public IReadOnlyList<string> Instructions => [.. _lines.Select(line => line.Code)];

    internal override string ToHtml() => $"<pre>{Html.Encode(ToPlainText())}</pre>";

    internal override string ToPlainText() => CodeLine.Join(_lines);
}
