using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Calls whose end the scheduler does not know: files, networks, other processes, real timers.</summary>
internal static class ForeignCalls
{
    private static readonly string[] s_namespaces = ["System.IO", "System.Net", "System.Data", "System.Diagnostics", "System.Timers", "Microsoft"];

    public static bool IsForeign(MethodBase called)
    {
        var type = called is MethodInfo method ? method.ReturnType : called.DeclaringType!;
        return type == typeof(Timer) || type.FullName == "System.Timers.Timer"
            || (typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            && Array.Exists(s_namespaces, name => called.DeclaringType?.Namespace is { } space && (space == name || space.StartsWith($"{name}.", StringComparison.Ordinal)));
    }
}
