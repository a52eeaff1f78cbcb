using System.Reflection;

namespace ConcurrencyLab;

/// <summary>What calls of the framework do to what a span shows. Which array that is, a span does not tell.</summary>
internal static class Spans
{
    // They only say which items are meant.
    private static readonly string[] s_lookers = [".ctor", "get_Length", "get_IsEmpty", "get_Empty", "get_Item", "Slice", "GetEnumerator", "GetPinnableReference", "Trim"];

    private static readonly string[] s_fillers = ["Fill", "Clear", "CopyTo", "TryCopyTo", "Reverse", "Sort", "Replace", "Shuffle", "NextBytes"];

    /// <summary>Null where it touches nothing that others may have. Characters are those of texts, which nobody changes.</summary>
    public static AccessKind? KindOf(MethodBase called)
    {
        if (called.DeclaringType is not { Namespace: "System" } type || Array.Exists(s_lookers, name => called.Name.StartsWith(name, StringComparison.Ordinal)) || called.Name.StartsWith("op_", StringComparison.Ordinal))
            return null;
        Type[] given = [type, .. called.GetParameters().Select(parameter => parameter.ParameterType)];
        return !Array.Exists(given, IsOfItems) ? null : Array.Exists(s_fillers, name => called.Name == name) ? AccessKind.Write : AccessKind.Read;
    }

    private static bool IsOfItems(Type type) =>
        type is { IsConstructedGenericType: true } && (type.GetGenericTypeDefinition() == typeof(Span<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>)) && type.GetGenericArguments()[0] != typeof(char);
}
