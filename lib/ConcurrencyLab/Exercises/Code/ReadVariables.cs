using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Which accesses are to the variables that a cell's delegate reads, such as the total that a check looks at.</summary>
internal static class ReadVariables
{
    /// <summary>All accesses, where it reads none by itself: then it is not known what the total is made of.</summary>
    public static Func<GuardedAccess, bool> Of(params Delegate[] reads)
    {
        MemberInfo[] fields = [.. reads.SelectMany(read => IlInstruction.Of(read.Method)).Where(instruction => instruction.Code.OperandType == OperandType.InlineField).Select(instruction => instruction.ResolveField())];
        return fields.Length == 0 ? static _ => true : access => fields.Contains(access.Place.Member);
    }
}
