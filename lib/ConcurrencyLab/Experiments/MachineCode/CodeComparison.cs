using System.Runtime.InteropServices;
using System.Text;

namespace ConcurrencyLab;

/// <summary>C#、IL、機械語を横に並べたコード。</summary>
public sealed class CodeComparison : Displayable
{
    private readonly IReadOnlyList<ComparedCode> _codes;

    internal CodeComparison(string processor, IReadOnlyList<ComparedCode> codes)
    {
        Processor = processor;
        _codes = codes;
    }

    /// <summary>機械語を作った対象のプロセッサー。"X64" や "Arm64" など。</summary>
    public string Processor { get; }

    private string MachineTitle => $"機械語（{Processor}、最適化あり）";

    private string Note => Processor == $"{Architecture.X64}"
        ? ""
        : $"この環境の CPU は {Processor} です。命令の名前は、本文で説明する x64 のものとは違います。";

    internal override string ToHtml()
    {
        var html = new StringBuilder($"<div style=\"overflow-x:auto\" role=\"region\" aria-label=\"IL と機械語\" tabindex=\"0\">{Html.BeginTable}<thead><tr><th scope=\"col\">IL</th><th scope=\"col\">{Html.Encode(MachineTitle)}</th></tr></thead><tbody>");
        foreach (var code in _codes)
        {
            html.Append($"<tr><th colspan=\"2\" scope=\"colgroup\"><code>{Html.Encode(code.Source)}</code></th></tr>");
            html.Append($"<tr>{Cell(CodeLine.Join(code.Intermediate))}{Cell(MachineText(code))}</tr>");
        }

        return html.Append($"</tbody></table>{Html.Encode(Note)}</div>").ToString();
    }

    internal override string ToPlainText() =>
        string.Join('\n', _codes.Select(code => $"{code.Source}\nIL\n{Indent(CodeLine.Join(code.Intermediate))}\n{MachineTitle}\n{Indent(MachineText(code))}\n")) + Note;

    private static string MachineText(ComparedCode code) => code.Machine.Count > 0
        ? CodeLine.Join(code.Machine)
        : "この環境の .NET は、機械語を見せません。";

    private static string Cell(string code) => $"<td style=\"padding-right:1.5em\"><pre>{Html.Encode(code)}</pre></td>";

    private static string Indent(string code) => string.Join('\n', code.Split('\n').Select(line => $"    {line}"));
}

/// <summary>A piece of code in three languages.</summary>
internal sealed record ComparedCode(string Source, IReadOnlyList<CodeLine> Intermediate, IReadOnlyList<CodeLine> Machine);
