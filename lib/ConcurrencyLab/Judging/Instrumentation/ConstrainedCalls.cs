using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Calls through a type parameter, or of a structure's interface method, as <c>using</c> makes them: the type is known, and so is the method.</summary>
internal static class ConstrainedCalls
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The copy of what a structure has there, which takes a reference to it; null when there is none.</summary>
    public static DynamicMethod? CopyIn(Type type, MethodInfo slot, MethodBase caller) =>
        type.IsValueType && !slot.IsGenericMethod && Implementation(type, slot) is { } method && OwnCode.IsOwn(method, caller) ? MethodCopies.Of(method) : null;

    /// <summary>Loads the object to which a reference points that stands below the arguments.</summary>
    public static void EmitObject(ILGenerator il, Type type, MethodBase called)
    {
        LocalBuilder[] arguments = [.. called.GetParameters().Select(parameter => il.DeclareLocal(parameter.ParameterType))];
        foreach (var argument in arguments.Reverse())
            il.Emit(OpCodes.Stloc, argument);
        il.Emit(OpCodes.Ldobj, type);
        foreach (var argument in arguments)
            il.Emit(OpCodes.Ldloc, argument);
    }

    private static MethodInfo? Implementation(Type type, MethodInfo slot)
    {
        if (!slot.DeclaringType!.IsInterface)
            return Array.Find(type.GetMethods(All), method => method.IsVirtual && method.GetBaseDefinition() == slot.GetBaseDefinition());
        if (!type.GetInterfaces().Contains(slot.DeclaringType))
            return null;
        var map = type.GetInterfaceMap(slot.DeclaringType);
        var index = Array.IndexOf(map.InterfaceMethods, slot);
        return index < 0 || map.TargetMethods[index].DeclaringType != type ? null : map.TargetMethods[index];
    }
}
