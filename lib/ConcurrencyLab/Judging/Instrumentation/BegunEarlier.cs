using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Work that cells begin when they run, such as the loop of an actor: it is there before any check, and no scheduler controls
/// it. Found in what the cells call from where they begin; more than there is makes a check slower, and no verdict another.
/// </summary>
internal static class BegunEarlier
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance;

    private static readonly ConditionalWeakTable<Module, StrongBox<bool>> s_known = [];

    /// <summary>Whether this cell, or one that it uses, does so.</summary>
    public static bool Has(Module cell) => s_known.GetValue(cell, static cell => new(Cells(cell).Any(Begins))).Value;

    private static HashSet<Module> Cells(Module first)
    {
        HashSet<Module> cells = [];
        var next = new Stack<Module>([first]);
        while (next.TryPop(out var cell))
        {
            if (!Array.Exists(TypesOf(cell), OwnCode.IsOfCell) || !cells.Add(cell))
                continue;
            foreach (var called in TypesOf(cell).SelectMany(MethodsOf).SelectMany(Calls).Where(called => called.Module != cell && OwnCode.IsOfCell(called.DeclaringType)))
                next.Push(called.Module);
        }

        return cells;
    }

    private static bool Begins(Module cell)
    {
        HashSet<MethodBase> seen = [];
        var next = new Stack<MethodBase>(TypesOf(cell).SelectMany(MethodsOf).Where(IsRunWithTheCell));
        while (next.TryPop(out var method))
        {
            if (!seen.Add(method))
                continue;
            foreach (var called in Calls(method))
            {
                if (StartedWork.IsBegunBy(called) || (StartedWork.StateMachineOf(called) is not null && !IsRunWithTheCell(method)))
                    return true;
                if ((StartedWork.StateMachineOf(called) ?? called) is var body && OwnCode.IsOfCell(body.DeclaringType))
                    next.Push(body);
            }
        }

        return false;
    }

    // The compiler's names: all statements of a cell that are in no method, and what sets up static fields.
    private static bool IsRunWithTheCell(MethodBase method) => method.Name is "<Initialize>" or "<Factory>" or ".cctor";

    private static Type[] TypesOf(Module cell) => cell.GetTypes();

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.ContainsGenericParameters ? [] : [.. type.GetMethods(All), .. type.GetConstructors(All)];

    private static IEnumerable<MethodBase> Calls(MethodBase method) => IlInstruction.Of(method)
        .Where(instruction => instruction.Code.OperandType == OperandType.InlineMethod || instruction.Code == OpCodes.Ldtoken && instruction.ResolveMember() is MethodBase)
        .Select(instruction => instruction.ResolveMethod());
}
