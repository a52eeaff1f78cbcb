using System.Collections.Concurrent;
using System.Reflection;
using System.Threading.Channels;

namespace ConcurrencyLab;

/// <summary>A channel is touched by its two ends, the reader and the writer: what they touch is one and the same.</summary>
internal static class Channels
{
    private static readonly ConcurrentDictionary<Type, FieldInfo?> s_parents = new();

    /// <summary>Whether a type is that of an end, as the code sees it.</summary>
    public static bool IsEnd(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() is var end && (end == typeof(ChannelReader<>) || end == typeof(ChannelWriter<>));

    /// <summary>The channel that an object is an end of; null when it is none.</summary>
    public static object? Of(object value) =>
        value.GetType() is { Namespace: "System.Threading.Channels" } type && type.BaseType is { } end && IsEnd(end)
            ? s_parents.GetOrAdd(type, static type => type.GetField("_parent", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))?.GetValue(value) ?? value
            : null;
}
