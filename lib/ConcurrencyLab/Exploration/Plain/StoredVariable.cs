using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>A field, a field of a structure inside, or an element, whose value can be taken out and put back.</summary>
/// <param name="Owner">The object or array; null for a static field.</param>
/// <param name="Place">What of it.</param>
/// <param name="Index">The index of an element; else -1.</param>
internal sealed record StoredVariable(object? Owner, AccessPlace Place, long Index)
{
    /// <summary>Null where it is not known which one it is.</summary>
    public static StoredVariable? Of(AccessSite site, object? owner, long index) =>
        site.Place.Whole.Member is FieldInfo || (site.Place.Whole == AccessPlace.Elements && owner is Array) ? new StoredVariable(owner, site.Place, index) : null;

    /// <summary>The outermost structure that it is a part of, or itself.</summary>
    public StoredVariable Whole => Place.Outer is null ? this : new StoredVariable(Owner, Place.Whole, Index);

    public object? Get() => PartOf(Place, GetWhole());

    public void Set(object? value) => SetWhole(Place.Outer is null ? value : In(GetWhole(), value));

    /// <summary>The whole with another value in this part.</summary>
    public object? In(object? whole, object? value) => In(Place, whole, value);

    // Two boxes with the same content are two.
    public bool Equals(StoredVariable? other) => other is not null && ReferenceEquals(Owner, other.Owner) && Place == other.Place && Index == other.Index;

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Owner), Place, Index);

    private static object? PartOf(AccessPlace place, object? whole) =>
        place.Outer is { } outer ? ((FieldInfo)place.Member!).GetValue(PartOf(outer, whole)) : whole;

    private static object? In(AccessPlace place, object? whole, object? value)
    {
        if (place.Outer is not { } outer)
            return value;
        var around = RuntimeHelpers.GetObjectValue(PartOf(outer, whole));
        ((FieldInfo)place.Member!).SetValue(around, value);
        return In(outer, whole, around);
    }

    private object? GetWhole() => Place.Whole.Member is FieldInfo field ? field.GetValue(Owner) : ((Array)Owner!).GetValue(MatrixCells.IndicesOf((Array)Owner, Index));

    private void SetWhole(object? value)
    {
        if (Place.Whole.Member is FieldInfo field)
            field.SetValue(Owner, value);
        else
            ((Array)Owner!).SetValue(value, MatrixCells.IndicesOf((Array)Owner, Index));
    }
}
