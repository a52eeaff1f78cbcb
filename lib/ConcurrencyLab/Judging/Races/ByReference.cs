using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>An object as a key: two are the same only when they are one object.</summary>
internal sealed class ByReference(object value) : IEquatable<ByReference>
{
    private readonly object _value = value;

    public bool Equals(ByReference? other) => other is not null && ReferenceEquals(_value, other._value);

    public override bool Equals(object? obj) => Equals(obj as ByReference);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_value);
}
