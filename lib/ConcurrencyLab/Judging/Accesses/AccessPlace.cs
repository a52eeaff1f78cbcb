using System.Reflection;

namespace ConcurrencyLab;

/// <summary>
/// What of an object is touched: a field, a field of a structure inside, the elements, the collection as a whole. With the
/// object, and the index of an element, it names a variable.
/// </summary>
internal sealed class AccessPlace
{
    private static readonly Lock s_gate = new();
    private static readonly Dictionary<(AccessPlace?, MemberInfo), AccessPlace> s_known = [];
    private static int s_count;

    private AccessPlace(string name, AccessPlace? outer = null, MemberInfo? member = null)
    {
        (Name, Outer, Member) = (name, outer, member);
        if (outer is not null)
            outer.HasParts = true;
        Number = Interlocked.Increment(ref s_count) - 1;
    }

    /// <summary>Reached through a reference that came from elsewhere: it may be any variable.</summary>
    public static AccessPlace Unknown { get; } = new("参照の先");

    public static AccessPlace Elements { get; } = new("配列の要素");

    /// <summary>Those of a whole array at once, by a call of the framework's.</summary>
    public static AccessPlace AllElements { get; } = new("配列の要素");

    /// <summary>Nothing: a fence.</summary>
    public static AccessPlace Nothing { get; } = new("");

    public int Number { get; }

    public string Name { get; }

    /// <summary>The field, or the type of the collection; null for what has no name.</summary>
    public MemberInfo? Member { get; }

    /// <summary>Where the structure stands that it is a part of.</summary>
    public AccessPlace? Outer { get; }

    /// <summary>The outermost structure that it is a part of, or itself.</summary>
    public AccessPlace Whole => Outer?.Whole ?? this;

    /// <summary>Whether fields inside have been named.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Whether it is not known which variable it is.</summary>
    public bool IsUnknown => this == Unknown;

    /// <summary>Whether one is a part of the other.</summary>
    public bool Overlaps(AccessPlace other) => IsInside(other) || other.IsInside(this);

    /// <summary>Whether it is an element, a part of one, or all of them.</summary>
    public bool IsOfArray => Whole == Elements || this == AllElements;

    /// <summary>Whether it is a collection. What an exercise gives is none: it stands for a variable, and is judged by its values.</summary>
    public bool IsFrameworkCollection => Member is Type type && type.Module != typeof(AccessPlace).Module;

    public static AccessPlace Of(FieldInfo field) => Of(null, field, NameOf(field));

    /// <summary>A field of the structure that stands at another place.</summary>
    public static AccessPlace Of(AccessPlace outer, FieldInfo field) => outer.IsUnknown ? outer : Of(outer, field, $"{outer.Name}.{NameOf(field)}");

    /// <summary>A collection as a whole.</summary>
    public static AccessPlace Of(Type collection) => Of(null, collection, collection.Name.Split('`')[0]);

    /// <summary>The name in the code: a variable that a lambda keeps has one of the compiler around it.</summary>
    public static string NameOf(FieldInfo field) =>
        field.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? field.Name[1..end] : field.Name;

    private bool IsInside(AccessPlace other)
    {
        for (var at = this; at is not null; at = at.Outer)
        {
            if (at == other || (at == Elements && other == AllElements))
                return true;
        }

        return false;
    }

    private static AccessPlace Of(AccessPlace? outer, MemberInfo member, string name)
    {
        lock (s_gate)
        {
            if (!s_known.TryGetValue((outer, member), out var place))
                s_known.Add((outer, member), place = new AccessPlace(name, outer, member));
            return place;
        }
    }
}
