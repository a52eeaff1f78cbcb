using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Whether the learner's method makes something in a loop, or in a function that it hands out: then it is made anew for
/// each element. Like <see cref="CodeReading"/> it chooses between hints and never decides a verdict.
/// </summary>
internal static class MadeAgain
{
    public static bool In(Delegate code, params Type[] types) => In(code.Method, types, isHandedOut: false, []);

    private static bool In(MethodBase method, Type[] types, bool isHandedOut, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method))
            return false;
        if (method.GetCustomAttribute<AsyncStateMachineAttribute>() is { } async
            && async.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is { } body
            && In(body, types, isHandedOut, seen))
            return true;
        IlInstruction[] instructions = [.. IlInstruction.Of(method)];
        return instructions.Any(instruction => instruction.Code == OpCodes.Newobj && types.Contains(instruction.ResolveMethod().DeclaringType)
                && (isHandedOut || instructions.Any(branch => branch.IsBranch && branch.Target <= instruction.Offset && instruction.Offset < branch.Offset)))
            || instructions.Any(instruction => Next(instruction, method) is { } next
                && In(next, types, isHandedOut || instruction.Code == OpCodes.Ldftn, seen));
    }

    private static MethodBase? Next(IlInstruction instruction, MethodBase caller) =>
        (instruction.Code == OpCodes.Call || instruction.Code == OpCodes.Callvirt || instruction.Code == OpCodes.Ldftn)
        && instruction.ResolveMethod() is { } called && called.Module == caller.Module ? called : null;
}
