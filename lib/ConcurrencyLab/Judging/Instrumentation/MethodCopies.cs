using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>All copies made so far. Copies call each other; what cannot be copied is called as it is.</summary>
internal static class MethodCopies
{
    private static readonly object s_gate = new();
    private static readonly Dictionary<MethodBase, DynamicMethod?> s_copies = [];
    private static readonly Dictionary<MethodBase, string> s_reasons = [];

    /// <summary>The copy, with the object first where there is one; null when there is none.</summary>
    public static DynamicMethod? Of(MethodBase method)
    {
        lock (s_gate)
        {
            if (s_copies.TryGetValue(method, out var known))
                return known;
            if (OwnCode.ReasonNotToCopy(method) is { } reason)
                return Refuse(method, reason);
            var copy = Declare(method);
            s_copies.Add(method, copy);
            try
            {
                new MethodCopy(method, copy.GetILGenerator()).Write();
                return OwnCode.TakesALock(method) ? s_copies[method] = SynchronizedCopy.Of(method, copy, Declare(method)) : copy;
            }
            catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidOperationException or BadImageFormatException or TypeLoadException)
            {
                return Refuse(method, e.Message);
            }
        }
    }

    /// <summary>Which method was to be copied and could not be, and why; null for all others.</summary>
    public static string? ReasonAgainst(MethodBase method)
    {
        lock (s_gate)
            return s_reasons.GetValueOrDefault(method);
    }

    /// <summary>Whether something of this module was copied.</summary>
    public static bool HasAny(Module module)
    {
        lock (s_gate)
            return s_copies.Any(copy => copy.Key.Module == module && copy.Value is not null);
    }

    /// <summary>The name of a method that an exception's trace tells, when it is a copy's.</summary>
    public static bool IsCopy(MethodBase method) => method.DeclaringType is null && method.Name.StartsWith("copy of ", StringComparison.Ordinal);

    private static DynamicMethod Declare(MethodBase method)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        // An object without its type, so that a virtual call finds the copy whatever type it goes through.
        if (!method.IsStatic)
            parameters = [method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : typeof(object), .. parameters];
        return new DynamicMethod($"copy of {method.DeclaringType?.Name}.{method.Name}", method is MethodInfo { ReturnType: var type } ? type : typeof(void), parameters, method.Module, skipVisibility: true);
    }

    private static DynamicMethod? Refuse(MethodBase method, string reason)
    {
        s_copies[method] = null;
        s_reasons[method] = $"{method.Name}: {reason}";
        return null;
    }
}
