using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>An instruction of a compiled method, with where it stands and where its operand does.</summary>
internal readonly record struct IlInstruction(MethodBase Method, byte[] Il, int Offset, OpCode Code, int OperandAt)
{
    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public int End => OperandAt + SizeOfOperand;

    public int Int32 => BitConverter.ToInt32(Il, OperandAt);

    /// <summary>Where a branch goes to.</summary>
    public int Target => End + (Code.OperandType == OperandType.ShortInlineBrTarget ? (sbyte)Il[OperandAt] : Int32);

    public bool IsBranch => Code.OperandType is OperandType.ShortInlineBrTarget or OperandType.InlineBrTarget;

    private int SizeOfOperand => Code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * Int32),
        _ => 4,
    };

    private Type[]? TypeArguments => Method.DeclaringType?.GetGenericArguments();

    private Type[]? MethodArguments => Method.IsGenericMethod ? Method.GetGenericArguments() : null;

    /// <summary>The instructions of a method; none when it has no body.</summary>
    public static IEnumerable<IlInstruction> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            yield break;
        for (var at = 0; at < il.Length;)
        {
            var isLong = il[at] == 0xFE;
            var value = isLong ? unchecked((short)(0xFE00 | il[at + 1])) : il[at];
            var instruction = new IlInstruction(method, il, at, s_opCodes[value], at + (isLong ? 2 : 1));
            yield return instruction;
            at = instruction.End;
        }
    }

    public MethodBase ResolveMethod() => Method.Module.ResolveMethod(Int32, TypeArguments, MethodArguments)!;

    public FieldInfo ResolveField() => Method.Module.ResolveField(Int32, TypeArguments, MethodArguments)!;

    public Type ResolveType() => Method.Module.ResolveType(Int32, TypeArguments, MethodArguments);

    public MemberInfo ResolveMember() => Method.Module.ResolveMember(Int32, TypeArguments, MethodArguments)!;

    public string ResolveString() => Method.Module.ResolveString(Int32);

    /// <summary>Where a switch goes to.</summary>
    public IEnumerable<int> SwitchTargets()
    {
        var (il, at, end) = (Il, OperandAt, End);
        return Enumerable.Range(1, Int32).Select(i => end + BitConverter.ToInt32(il, at + (4 * i)));
    }
}
