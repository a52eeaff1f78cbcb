using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Virtual calls stay virtual: which method runs is found by the object, and then its copy.</summary>
internal static class VirtualCopies
{
    private static readonly MethodInfo s_find = typeof(VirtualCopies).GetMethod(nameof(Find), BindingFlags.Static | BindingFlags.NonPublic, [typeof(object), typeof(int)])!;
    private static readonly Lock s_gate = new();
    private static readonly List<(MethodInfo Method, Type Delegate)> s_slots = [];
    private static readonly Dictionary<MethodInfo, DynamicMethod> s_dispatchers = [];
    private static readonly Dictionary<(Type, int), (Delegate? Copy, string? Refused)> s_found = [];

    /// <summary>Whether a virtual method is the learner's, or one by which their iterators and what they dispose of are called.</summary>
    public static bool IsWorthFollowing(MethodInfo called, MethodBase caller) =>
        called.DeclaringType is { } type
        && (OwnCode.IsOwn(called, caller) || type.Namespace is "System.Collections" or "System.Collections.Generic"
            || type == typeof(IDisposable) || type == typeof(IAsyncDisposable));

    /// <summary>A method of the same stack shape that calls the copy of what the object has there.</summary>
    public static DynamicMethod Of(MethodInfo slot)
    {
        lock (s_gate)
        {
            if (!s_dispatchers.TryGetValue(slot, out var known))
                s_dispatchers.Add(slot, known = Write(slot));
            return known;
        }
    }

    /// <summary>The same, for the library's own code to call.</summary>
    public static T Call<T>(Type type, string method)
        where T : Delegate => Of(type.GetMethod(method)!).CreateDelegate<T>();

    private static DynamicMethod Write(MethodInfo slot)
    {
        Type[] parameters = [slot.DeclaringType!, .. slot.GetParameters().Select(parameter => parameter.ParameterType)];
        var type = Expression.GetDelegateType([typeof(object), .. parameters.Skip(1), slot.ReturnType]);
        s_slots.Add((slot, type));
        var dispatcher = new DynamicMethod($"copy of {slot.DeclaringType!.Name}.{slot.Name}", slot.ReturnType, parameters, slot.Module, skipVisibility: true);
        var il = dispatcher.GetILGenerator();
        var (copy, original) = (il.DeclareLocal(type), il.DefineLabel());
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, s_slots.Count - 1);
        il.Emit(OpCodes.Call, s_find);
        il.Emit(OpCodes.Castclass, type);
        il.Emit(OpCodes.Stloc, copy);
        il.Emit(OpCodes.Ldloc, copy);
        il.Emit(OpCodes.Brfalse, original);
        il.Emit(OpCodes.Ldloc, copy);
        LoadArguments(il, parameters.Length);
        il.Emit(OpCodes.Callvirt, type.GetMethod("Invoke")!);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(original);
        LoadArguments(il, parameters.Length);
        il.Emit(OpCodes.Callvirt, slot);
        il.Emit(OpCodes.Ret);
        return dispatcher;
    }

    /// <summary>The copy of what objects of a type have there; null when they have none.</summary>
    public static DynamicMethod? CopyIn(Type type, MethodInfo slot) => MethodIn(type, slot) is { } method ? BoxedCopies.Of(method) : null;

    /// <summary>The learner's method that objects of a type have there; null when they have none.</summary>
    public static MethodInfo? MethodIn(Type type, MethodInfo slot)
    {
        if (type.IsArray || Implementation(type, slot) is not { } method)
            return null;
        // A library's own classes stay as they are.
        var isOwn = OwnCode.IsOwn(method, slot) || MethodCopies.HasAny(method.Module);
        return isOwn && method.Module != typeof(object).Module ? method : null;
    }

    public static void LoadArguments(ILGenerator il, int count)
    {
        for (var i = 0; i < count; i++)
            il.Emit(OpCodes.Ldarg, (short)i);
    }

    private static Delegate? Find(object? receiver, int number)
    {
        if (receiver is null)
            return null;
        var (copy, refused) = Find(receiver.GetType(), number);
        StepIn.OnUncopied(refused);
        return copy;
    }

    private static (Delegate? Copy, string? Refused) Find(Type type, int number)
    {
        (MethodInfo Method, Type Delegate) slot;
        lock (s_gate)
        {
            if (s_found.TryGetValue((type, number), out var known))
                return known;
            slot = s_slots[number];
        }

        // Outside of the lock: whoever copies a method holds another one, and then takes this one.
        var copy = CopyIn(type, slot.Method)?.CreateDelegate(slot.Delegate);
        var refused = copy is null && MethodIn(type, slot.Method) is { } method ? MethodCopies.ReasonAgainst(method) : null;
        lock (s_gate)
            return s_found[(type, number)] = (copy, refused);
    }

    private static MethodInfo? Implementation(Type type, MethodInfo slot)
    {
        if (slot.IsConstructedGenericMethod)
            return Implementation(type, slot.GetGenericMethodDefinition())?.MakeGenericMethod(slot.GetGenericArguments());
        if (slot.DeclaringType!.IsInterface)
        {
            if (type.GetInterfaces().Contains(slot.DeclaringType) is false)
                return null;
            var map = type.GetInterfaceMap(slot.DeclaringType);
            var index = Array.IndexOf(map.InterfaceMethods, slot);
            // One of the interface's own, when the type has none.
            return index < 0 || map.TargetMethods[index] is not { IsAbstract: false } found ? null : found;
        }

        for (var at = type; at is not null; at = at.BaseType)
        {
            var own = Array.Find(
                at.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly),
                method => method.IsVirtual && method.GetBaseDefinition() == slot.GetBaseDefinition());
            if (own is not null)
                return own.IsAbstract ? null : own;
        }

        return null;
    }
}
