using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What an access touches: a field of an object, an element of an array, a collection, a static field.</summary>
/// <param name="owner">The object or array; null for a static field.</param>
/// <param name="place">The place in the object.</param>
/// <param name="index">The index of an element; else -1.</param>
internal readonly struct SharedVariable(object? owner, AccessPlace place, long index) : IEquatable<SharedVariable>
{
    // A structure is one variable, whichever of its fields is touched.
    private readonly AccessPlace _place = place.Whole;
    private readonly object? _owner = owner;
    private readonly long _index = index;

    /// <summary>Whether it is known which variable it is, and it is one.</summary>
    public bool IsKnown => _place is not null && !_place.IsUnknown && _place != AccessPlace.AllElements && !IsOwn && (_owner is not null || _place.Member is not null);

    /// <summary>Whether it is a local variable, which nobody shares.</summary>
    public bool IsOwn => _place == AccessPlace.Nothing;

    // Never by the equality of the learner's own classes.
    public bool Equals(SharedVariable other) => _owner == other._owner && _place == other._place && _index == other._index;

    public override bool Equals(object? obj) => obj is SharedVariable other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_owner), _place, _index);
}
