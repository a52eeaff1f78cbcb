using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Branches that reach anywhere: a copy is longer than the original.</summary>
internal static class LongForm
{
    private static readonly Dictionary<string, OpCode> s_byName = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Name!);

    public static OpCode Of(OpCode branch) =>
        branch.OperandType == OperandType.ShortInlineBrTarget ? s_byName[branch.Name![..^".s".Length]] : branch;
}
