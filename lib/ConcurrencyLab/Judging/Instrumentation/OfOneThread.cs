using System.Reflection;

namespace ConcurrencyLab;

/// <summary>What code asks for one thread: it would tell a thread that ran before from a new one.</summary>
internal static class OfOneThread
{
    public static bool IsAsked(MethodBase called) => called.DeclaringType is { } type
        && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ThreadLocal<>))
            || (type == typeof(Thread) && called.Name is "get_" + nameof(Thread.CurrentThread) or nameof(Thread.GetData) or nameof(Thread.SetData))
            || (type == typeof(Environment) && called.Name == "get_" + nameof(Environment.CurrentManagedThreadId)));
}
