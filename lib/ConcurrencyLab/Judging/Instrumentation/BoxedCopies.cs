using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Copies for calls by a delegate or an interface: what is a structure comes in a box.</summary>
internal static class BoxedCopies
{
    private static readonly ConcurrentDictionary<MethodInfo, DynamicMethod?> s_copies = [];

    /// <summary>The copy, with an object first where there is one; null when there is none.</summary>
    public static DynamicMethod? Of(MethodInfo method) =>
        IsOfValue(method) ? s_copies.GetOrAdd(method, static method => MethodCopies.Of(method) is { } copy ? Unboxing(method, copy) : null) : MethodCopies.Of(method);

    /// <summary>Whether a method takes a structure by reference.</summary>
    public static bool IsOfValue(MethodInfo method) => method is { IsStatic: false, DeclaringType.IsValueType: true };

    private static DynamicMethod Unboxing(MethodInfo method, DynamicMethod copy)
    {
        Type[] parameters = [typeof(object), .. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var unboxing = new DynamicMethod(copy.Name, copy.ReturnType, parameters, method.Module, skipVisibility: true);
        var il = unboxing.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Unbox, method.DeclaringType!);
        for (var i = 1; i < parameters.Length; i++)
            il.Emit(OpCodes.Ldarg, (short)i);
        il.Emit(OpCodes.Call, copy);
        il.Emit(OpCodes.Ret);
        return unboxing;
    }
}
