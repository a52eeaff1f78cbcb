using System.Reflection;

namespace ConcurrencyLab;

/// <summary>A field or an element whose value can be taken out and put back.</summary>
/// <param name="Owner">The object or array; null for a static field.</param>
/// <param name="Field">The field; null for an element.</param>
/// <param name="Index">The index of the element.</param>
internal sealed record StoredVariable(object? Owner, FieldInfo? Field, long Index)
{
    public static StoredVariable? Of(AccessSite site, object? owner, long index) =>
        site.Place.Member is FieldInfo field && site.Place.Outer is null ? new StoredVariable(owner, field, -1)
        : site.Place == AccessPlace.Elements && owner is Array ? new StoredVariable(owner, null, index)
        : null;

    public object? Get() => Field is not null ? Field.GetValue(Owner) : ((Array)Owner!).GetValue(Index);

    public void Set(object? value)
    {
        if (Field is not null)
            Field.SetValue(Owner, value);
        else
            ((Array)Owner!).SetValue(value, Index);
    }

    // Two boxes with the same content are two.
    public bool Equals(StoredVariable? other) => other is not null && ReferenceEquals(Owner, other.Owner) && Field == other.Field && Index == other.Index;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Owner), Field, Index);
}
