using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Reads the bytes of a method's IL as instructions.</summary>
internal static class IntermediateReader
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlyList<CodeLine> Read(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray()
            ?? throw new ArgumentException($"メソッド {method.Name} には、読める IL がありません。セルの中で書いたラムダ式を渡してください。", nameof(method));
        var instructions = new List<(int At, OpCode Code, object? Operand)>();
        for (var position = 0; position < bytes.Length;)
        {
            var at = position;
            var code = ReadOpCode(bytes, ref position);
            instructions.Add((at, code, ReadOperand(code, bytes, ref position, method)));
        }

        var labels = instructions.SelectMany(instruction => Targets(instruction.Operand)).Distinct().Order()
            .Select((target, index) => (target, Name: $"L{index + 1}")).ToDictionary(label => label.target, label => label.Name);
        return [.. instructions
            .Where(instruction => instruction.Code != OpCodes.Nop)
            .SelectMany(instruction => Lines(instruction.At, instruction.Code, instruction.Operand, labels))];
    }

    private static IEnumerable<CodeLine> Lines(int at, OpCode code, object? operand, Dictionary<int, string> labels)
    {
        if (labels.TryGetValue(at, out var label))
            yield return new($"{label}:");
        var text = operand is Target or Target[]
            ? string.Join(", ", Targets(operand).Select(target => labels[target]))
            : IntermediateText.Of(operand);
        yield return new($"{code.Name,-8} {text}".TrimEnd(), IntermediateText.Comment(code, operand));
    }

    private static IEnumerable<int> Targets(object? operand) => operand switch
    {
        Target target => [target.At],
        Target[] targets => targets.Select(target => target.At),
        _ => [],
    };

    // Codes of two bytes begin with 0xFE.
    private static OpCode ReadOpCode(byte[] bytes, ref int position)
    {
        var first = bytes[position++];
        return OpCodesByValue[first == 0xFE ? (short)(first << 8 | bytes[position++]) : first];
    }

    private static object? ReadOperand(OpCode code, byte[] bytes, ref int position, MethodBase method)
    {
        var at = position;
        position += Size(code.OperandType, bytes, at);
        var end = position;
        return code.OperandType switch
        {
            OperandType.InlineNone => null,
            OperandType.ShortInlineBrTarget => new Target(end + (sbyte)bytes[at]),
            OperandType.InlineBrTarget => new Target(end + BitConverter.ToInt32(bytes, at)),
            OperandType.InlineSwitch => Enumerable.Range(1, BitConverter.ToInt32(bytes, at))
                .Select(index => new Target(end + BitConverter.ToInt32(bytes, at + 4 * index))).ToArray(),
            OperandType.ShortInlineI => (sbyte)bytes[at],
            OperandType.ShortInlineVar => bytes[at],
            OperandType.InlineVar => BitConverter.ToInt16(bytes, at),
            OperandType.InlineI => BitConverter.ToInt32(bytes, at),
            OperandType.InlineI8 => BitConverter.ToInt64(bytes, at),
            OperandType.ShortInlineR => BitConverter.ToSingle(bytes, at),
            OperandType.InlineR => BitConverter.ToDouble(bytes, at),
            OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(bytes, at)),
            OperandType.InlineSig => null,
            _ => Resolve(method, BitConverter.ToInt32(bytes, at)),
        };
    }

    private static int Size(OperandType operand, byte[] bytes, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(bytes, at),
        _ => 4,
    };

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType?.GetGenericArguments(),
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    /// <summary>Where a branch goes.</summary>
    private sealed record Target(int At);
}
