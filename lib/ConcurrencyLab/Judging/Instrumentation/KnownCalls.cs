using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What calls of the framework do to what they touch.</summary>
internal static class KnownCalls
{
    private static readonly string[] s_readers =
        ["get_", "Contains", "TryGet", "TryPeek", "Peek", "IndexOf", "LastIndexOf", "Find", "Exists", "To", "Get", "BinarySearch", "TrueForAll", "CopyTo", "ForEach", "ConvertAll", "Has", "Is", "Overlaps", "SetEquals", "Slice", "MoveNext", "AsReadOnly", "Equals", "Clone"];

    public static AccessKind KindOf(MethodBase called)
    {
        var type = called.DeclaringType!;
        if (type == typeof(Volatile) || IsOldVolatile(called))
            return called.Name.EndsWith("Barrier", StringComparison.Ordinal) ? AccessKind.Fence : called.Name.EndsWith(nameof(Volatile.Read), StringComparison.Ordinal) ? AccessKind.VolatileRead : AccessKind.VolatileWrite;
        if (type == typeof(Interlocked))
            return called.GetParameters() is [{ ParameterType.IsByRef: true }, ..] ? called.Name == nameof(Interlocked.Read) ? AccessKind.VolatileRead : AccessKind.Atomic : AccessKind.Fence;
        if (type == typeof(ImmutableInterlocked) || type.Namespace == "System.Collections.Concurrent" || Channels.IsEnd(type))
            return AccessKind.Atomic;
        return Array.Exists(s_readers, reader => called.Name.StartsWith(reader, StringComparison.Ordinal)) ? AccessKind.Read : AccessKind.Write;
    }

    /// <summary>Whether it is what was there before <see cref="Volatile"/>.</summary>
    public static bool IsOldVolatile(MethodBase called) =>
        called.DeclaringType == typeof(Thread) && (called.Name == nameof(Thread.MemoryBarrier) || called.Name.StartsWith("Volatile", StringComparison.Ordinal));

    /// <summary>The same for methods of a structure, which may change it.</summary>
    public static AccessKind KindOf(MethodBase called, Type structure) =>
        structure.IsDefined(typeof(IsReadOnlyAttribute), false) || called.IsDefined(typeof(IsReadOnlyAttribute), false)
        || called.Name is nameof(Equals) or nameof(GetHashCode) or nameof(ToString) or "CompareTo" or "GetValueOrDefault" || called.Name.StartsWith("get_", StringComparison.Ordinal)
            ? AccessKind.Read
            : AccessKind.Write;

    /// <summary>As a learner writes it.</summary>
    public static string NameOf(MethodBase called)
    {
        var name = called.Name.StartsWith("get_", StringComparison.Ordinal) || called.Name.StartsWith("set_", StringComparison.Ordinal) ? called.Name[4..] : called.Name;
        return $"{called.DeclaringType!.Name.Split('`')[0]}.{(name == "Item" ? "[…]" : name)}".Replace(".[", "[", StringComparison.Ordinal);
    }
}
