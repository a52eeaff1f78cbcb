using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>A field, a field of a structure inside, or an element, whose value can be taken out and put back.</summary>
/// <param name="Owner">The object or array; null for a static field.</param>
/// <param name="Place">What of it.</param>
/// <param name="Index">The index of an element; else -1.</param>
internal sealed record StoredVariable(object? Owner, AccessPlace Place, long Index)
{
    /// <summary>Null where it is not known which one it is, or where the structure is written as a whole, too: each of the two would hide the other.</summary>
    public static StoredVariable? Of(AccessSite site, object? owner, long index) =>
        (site.Place.Whole.Member is FieldInfo || (site.Place.Whole == AccessPlace.Elements && owner is Array)) && site.Place.Outer is not { IsWritten: true }
            ? new StoredVariable(owner, site.Place, index)
            : null;

    public object? Get() => Get(Place);

    public void Set(object? value) => Set(Place, value);

    // Two boxes with the same content are two.
    public bool Equals(StoredVariable? other) => other is not null && ReferenceEquals(Owner, other.Owner) && Place == other.Place && Index == other.Index;

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Owner), Place, Index);

    private object? Get(AccessPlace place) =>
        place.Outer is { } outer ? ((FieldInfo)place.Member!).GetValue(Get(outer))
        : place.Member is FieldInfo field ? field.GetValue(Owner)
        : ((Array)Owner!).GetValue(MatrixCells.IndicesOf((Array)Owner, Index));

    private void Set(AccessPlace place, object? value)
    {
        if (place.Outer is { } outer)
        {
            var whole = Get(outer);
            ((FieldInfo)place.Member!).SetValue(whole, value);
            Set(outer, whole);
        }
        else if (place.Member is FieldInfo field)
        {
            field.SetValue(Owner, value);
        }
        else
        {
            ((Array)Owner!).SetValue(value, MatrixCells.IndicesOf((Array)Owner, Index));
        }
    }
}
