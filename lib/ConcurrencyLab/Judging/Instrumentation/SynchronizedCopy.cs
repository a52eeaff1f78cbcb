using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Around the copy of a method that takes a lock by its attribute: the same lock, controlled.</summary>
internal static class SynchronizedCopy
{
    public static DynamicMethod Of(MethodBase method, DynamicMethod copy, DynamicMethod around)
    {
        var il = around.GetILGenerator();
        var result = copy.ReturnType == typeof(void) ? null : il.DeclareLocal(copy.ReturnType);
        EmitLock(il, method, typeof(ControlledMonitor).GetMethod(nameof(ControlledMonitor.Enter), [typeof(object)])!);
        il.BeginExceptionBlock();
        VirtualCopies.LoadArguments(il, method.GetParameters().Length + (method.IsStatic ? 0 : 1));
        il.Emit(OpCodes.Call, copy);
        if (result is not null)
            il.Emit(OpCodes.Stloc, result);
        il.BeginFinallyBlock();
        EmitLock(il, method, typeof(ControlledMonitor).GetMethod(nameof(ControlledMonitor.Exit))!);
        il.EndExceptionBlock();
        if (result is not null)
            il.Emit(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Ret);
        return around;
    }

    private static void EmitLock(ILGenerator il, MethodBase method, MethodInfo operation)
    {
        if (method.IsStatic)
        {
            il.Emit(OpCodes.Ldtoken, method.DeclaringType!);
            il.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        }
        else
        {
            il.Emit(OpCodes.Ldarg_0);
        }

        il.Emit(OpCodes.Call, operation);
    }
}
