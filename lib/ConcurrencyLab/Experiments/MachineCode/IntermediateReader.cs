using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Reads the instructions of a method's IL as lines of text.</summary>
internal static class IntermediateReader
{
    public static IReadOnlyList<CodeLine> Read(MethodBase method)
    {
        var instructions = IlInstruction.Of(method).ToList();
        if (instructions.Count == 0)
            throw new ArgumentException($"メソッド {method.Name} には、読める IL がありません。セルの中で書いたラムダ式を渡してください。", nameof(method));
        var labels = instructions.SelectMany(Targets).Distinct().Order()
            .Select((target, index) => (target, Name: $"L{index + 1}")).ToDictionary(label => label.target, label => label.Name);
        return [.. instructions.Where(instruction => instruction.Code != OpCodes.Nop).SelectMany(instruction => Lines(instruction, labels))];
    }

    private static IEnumerable<CodeLine> Lines(IlInstruction instruction, Dictionary<int, string> labels)
    {
        if (labels.TryGetValue(instruction.Offset, out var label))
            yield return new($"{label}:");
        var targets = Targets(instruction).Select(target => labels[target]).ToList();
        var operand = targets.Count > 0 ? null : Operand(instruction);
        var text = targets.Count > 0 ? string.Join(", ", targets) : IntermediateText.Of(operand);
        yield return new($"{instruction.Code.Name,-8} {text}".TrimEnd(), IntermediateText.Comment(instruction.Code, operand));
    }

    private static IEnumerable<int> Targets(IlInstruction instruction) =>
        instruction.IsBranch ? [instruction.Target]
        : instruction.Code.OperandType == OperandType.InlineSwitch ? instruction.SwitchTargets()
        : [];

    private static object? Operand(IlInstruction instruction) => instruction.Code.OperandType switch
    {
        OperandType.InlineNone or OperandType.InlineSwitch or OperandType.InlineSig => null,
        OperandType.ShortInlineI => (sbyte)instruction.Il[instruction.OperandAt],
        OperandType.ShortInlineVar => instruction.Il[instruction.OperandAt],
        OperandType.InlineVar => BitConverter.ToInt16(instruction.Il, instruction.OperandAt),
        OperandType.InlineI => instruction.Int32,
        OperandType.InlineI8 => BitConverter.ToInt64(instruction.Il, instruction.OperandAt),
        OperandType.ShortInlineR => BitConverter.ToSingle(instruction.Il, instruction.OperandAt),
        OperandType.InlineR => BitConverter.ToDouble(instruction.Il, instruction.OperandAt),
        OperandType.InlineString => instruction.ResolveString(),
        _ => instruction.ResolveMember(),
    };
}
