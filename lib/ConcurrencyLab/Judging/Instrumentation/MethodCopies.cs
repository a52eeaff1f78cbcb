using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>All copies made so far. Copies call each other; what cannot be copied is called as it is.</summary>
internal static class MethodCopies
{
    private static readonly object s_gate = new();
    private static readonly Dictionary<(MethodBase Method, string Given), DynamicMethod?> s_copies = [];
    private static readonly Dictionary<MethodBase, string> s_reasons = [];

    /// <summary>The copy, with the object first where there is one; null when there is none.</summary>
    public static DynamicMethod? Of(MethodBase method) => Of(method, GivenReferences.None);

    /// <summary>The same for calls that give it such references, which the copy takes what belongs to behind its arguments.</summary>
    public static DynamicMethod? Of(MethodBase method, GivenReferences given)
    {
        lock (s_gate)
        {
            var key = (method, given.Kind);
            if (s_copies.TryGetValue(key, out var known))
                return known;
            if (OwnCode.ReasonNotToCopy(method) is { } reason)
                return Refuse(key, reason);
            var copy = Declare(method, given);
            s_copies.Add(key, copy);
            try
            {
                new MethodCopy(method, copy.GetILGenerator(), given).Write();
                return OwnCode.TakesALock(method) ? s_copies[key] = SynchronizedCopy.Of(method, copy, Declare(method, given)) : copy;
            }
            catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidOperationException or BadImageFormatException or TypeLoadException)
            {
                return Refuse(key, e.Message);
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
            return s_copies.Any(copy => copy.Key.Method.Module == module && copy.Value is not null);
    }

    /// <summary>The name of a method that an exception's trace tells, when it is a copy's.</summary>
    public static bool IsCopy(MethodBase method) => method.DeclaringType is null && method.Name.StartsWith("copy of ", StringComparison.Ordinal);

    private static DynamicMethod Declare(MethodBase method, GivenReferences given)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        // An object without its type, so that a virtual call finds the copy whatever type it goes through.
        if (!method.IsStatic)
            parameters = [method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : typeof(object), .. parameters];
        parameters = [.. parameters, .. given.Types];
        return new DynamicMethod($"copy of {method.DeclaringType?.Name}.{method.Name}", method is MethodInfo { ReturnType: var type } ? type : typeof(void), parameters, method.Module, skipVisibility: true);
    }

    private static DynamicMethod? Refuse((MethodBase Method, string Given) key, string reason)
    {
        s_copies[key] = null;
        s_reasons[key.Method] = $"{key.Method.Name}: {reason}";
        return null;
    }
}
