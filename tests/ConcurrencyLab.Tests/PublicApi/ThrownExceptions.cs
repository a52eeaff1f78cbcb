using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

/// <summary>The exceptions that a method makes, or lets a guard make: in its own code and in its type's private code.</summary>
internal static class ThrownExceptions
{
    // That an argument may not be left out, its missing question mark says; by a cancellation, private code ends its caller's wait.
    private static readonly Type[] s_understood = [typeof(ArgumentNullException), typeof(OperationCanceledException)];

    public static IReadOnlyList<Type> Of(MethodBase method) => [.. In(method, []).Distinct()];

    private static IEnumerable<Type> In(MethodBase method, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method))
            yield break;
        foreach (var called in IlInstruction.Of(Body(method)).Where(i => i.Code.OperandType == OperandType.InlineMethod).Select(i => i.ResolveMethod()))
        {
            var type = called.DeclaringType!;
            if (type.IsSubclassOf(typeof(Exception)) && !s_understood.Contains(type) && (called.IsConstructor || called.Name.StartsWith("ThrowIf", StringComparison.Ordinal)))
                yield return type;
            else if (type == method.DeclaringType && called.IsPrivate)
                foreach (var thrown in In(called, seen))
                    yield return thrown;
        }
    }

    private static MethodBase Body(MethodBase method) =>
        method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType is { } machine
            ? (method.IsGenericMethod || method.DeclaringType!.IsGenericType ? method : machine.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Instance)!)
            : method;
}
