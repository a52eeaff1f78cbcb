using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace ConcurrencyLab;

/// <summary>Which objects are collections of the framework's. The type in the code does not tell: behind an interface may be anything.</summary>
internal static class Collections
{
    // A view of a view of a view …
    private const int MostViews = 8;
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly ConcurrentDictionary<Type, FieldInfo?> s_sources = new();

    /// <summary>Whether what has this type in the code may be one, or look at one.</summary>
    public static bool MayBe(Type type) =>
        type == typeof(StringBuilder) || (type is { IsValueType: false, IsGenericParameter: false } && IsOfFramework(type) && !type.Name.Contains("Comparer", StringComparison.Ordinal));

    /// <summary>Whether a call takes the next item out of one, by an enumerator that is a structure.</summary>
    public static bool IsStep(MethodBase called) => called is { Name: nameof(IEnumerator.MoveNext), DeclaringType: { IsValueType: true } type } && IsOfFramework(type);

    /// <summary>The array or the collection itself, or the one that an enumerator, a view or a query of it reads; null when there is none.</summary>
    public static object? Behind(object? value)
    {
        for (var left = MostViews; left > 0 && value is not null; left--)
        {
            var type = value.GetType();
            if (value is Array)
                return value;
            if (Channels.Of(value) is { } channel)
                return channel;
            // It has a lock of its own.
            if (value is ICollection { IsSynchronized: true })
                return null;
            if (!IsView(value))
                return IsCollection(type) ? value : null;
            value = s_sources.GetOrAdd(type, SourceOf)?.GetValue(value);
        }

        return null;
    }

    /// <summary>Whether it lets threads in by itself, one after the other.</summary>
    public static bool IsConcurrent(Type collection) => Ancestors(collection).Any(type => type.Namespace is "System.Collections.Concurrent" or "System.Threading.Channels");

    // A class of the learner's that is made from one is one.
    private static bool IsCollection(Type type) => Ancestors(type).Any(MayBe);

    private static bool IsView(object value) =>
        value.GetType() is { Namespace: "System.Linq" or "System.Collections.ObjectModel" or "System" or "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" } type
        && (value is IEnumerator || type.IsNested || type.Namespace == "System.Linq" || type.Name.StartsWith("ReadOnly", StringComparison.Ordinal));

    // What it looks at comes before what it has found there.
    private static FieldInfo? SourceOf(Type view) => Ancestors(view).SelectMany(type => type.GetFields(Fields)).FirstOrDefault(field =>
        field.FieldType != typeof(string) && (typeof(IEnumerable).IsAssignableFrom(field.FieldType) || typeof(IEnumerator).IsAssignableFrom(field.FieldType)));

    private static bool IsOfFramework(Type type) =>
        type.Namespace is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel";

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
    }
}
