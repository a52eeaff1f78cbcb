using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// The values that each thread has of its own: those of the [ThreadStatic] fields in the copied code, and of its ThreadLocal
/// objects, which keep them in such fields too. One real thread can then stand for several, one after the other.
/// </summary>
internal static class ThreadValues
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly Lock s_gate = new();
    private static FieldInfo[] s_fields = [];

    public static bool IsOfOneThread(FieldInfo field) => field.IsStatic && field.IsDefined(typeof(ThreadStaticAttribute), inherit: false);

    /// <summary>Notes that copied code touches a field.</summary>
    public static void Note(FieldInfo field)
    {
        if (field.IsInitOnly || !IsOfOneThread(field) || s_fields.Contains(field))
            return;
        // Only the very first thread would see what the field is initialized with.
        Initialize(field.DeclaringType!);
        lock (s_gate)
        {
            if (!s_fields.Contains(field))
                Volatile.Write(ref s_fields, [.. s_fields, field]);
        }
    }

    /// <summary>Notes that copied code calls a method.</summary>
    public static void Note(MethodBase called)
    {
        var keeper = called.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ThreadLocal<>) ? type
            : called.DeclaringType == typeof(Thread) && called.Name is nameof(Thread.GetData) or nameof(Thread.SetData) ? typeof(ThreadLocal<object>)
            : null;
        foreach (var field in keeper?.GetFields(Static) ?? [])
            Note(field);
    }

    /// <summary>Gives the calling thread other values, and tells those that it had; no values are those of a thread that begins.</summary>
    public static object?[] Exchange(object?[] values)
    {
        var fields = Volatile.Read(ref s_fields);
        if (fields.Length == 0)
            return [];
        var before = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            before[i] = fields[i].GetValue(null);
            fields[i].SetValue(null, i < values.Length ? values[i] : null);
        }

        return before;
    }

    private static void Initialize(Type type)
    {
        try
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
        catch (TypeInitializationException)
        {
            // Whoever touches the field gets it, too.
        }
    }
}
