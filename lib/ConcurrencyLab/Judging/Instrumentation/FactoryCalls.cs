using System.Collections.Concurrent;
using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Delegates that a concurrent dictionary calls for a value: it takes the value only after that, and others may have come between.</summary>
internal static class FactoryCalls
{
    /// <summary>What wraps such a delegate, which stands behind the dictionary and before the number of the place; null for all others.</summary>
    public static MethodInfo? Around(MethodBase called, Type parameter) =>
        called.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>)
        && parameter is { IsGenericType: true } && typeof(Delegate).IsAssignableFrom(parameter) && parameter.GetGenericArguments() is { Length: 2 or 3 or 4 } types
            ? Array.Find(typeof(FactoryCalls).GetMethods(BindingFlags.Static | BindingFlags.NonPublic), method => method.Name == nameof(Then) && method.GetGenericArguments().Length == types.Length)!.MakeGenericMethod(types)
            : null;

    /// <summary>The argument that a concurrent dictionary keeps for a key, unless it has something already; null where it is given none that could be a lock.</summary>
    public static int? KeptBy(MethodBase called) =>
        called is { Name: nameof(ConcurrentDictionary<,>.GetOrAdd), DeclaringType: { IsGenericType: true } type } && type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>)
        && called.GetParameters() is [_, { ParameterType.IsValueType: false } value] && !typeof(Delegate).IsAssignableFrom(value.ParameterType)
            ? 1
            : null;

    private static Func<T1, TValue> Then<T1, TValue>(object dictionary, Func<T1, TValue> factory, int site) => factory is null ? factory! : one => Made(factory(one), dictionary, site);

    private static Func<T1, T2, TValue> Then<T1, T2, TValue>(object dictionary, Func<T1, T2, TValue> factory, int site) =>
        factory is null ? factory! : (one, two) => Made(factory(one, two), dictionary, site);

    private static Func<T1, T2, T3, TValue> Then<T1, T2, T3, TValue>(object dictionary, Func<T1, T2, T3, TValue> factory, int site) =>
        factory is null ? factory! : (one, two, three) => Made(factory(one, two, three), dictionary, site);

    private static T Made<T>(T value, object dictionary, int site)
    {
        StepIn.OnCollection(dictionary, site);
        StepIn.OnKept(value);
        return value;
    }
}
