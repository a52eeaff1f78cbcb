using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What an access touches: a field of an object, all elements of an array, a collection, a static field.</summary>
/// <param name="owner">The object or array; null for a static field.</param>
/// <param name="place">The place in the object.</param>
internal readonly struct SharedVariable(object? owner, AccessPlace place) : IEquatable<SharedVariable>
{
    // A structure is one variable, whichever of its fields is touched.
    private readonly AccessPlace _place = place.Whole;
    private readonly object? _owner = owner;

    /// <summary>Whether it is known which variable it is.</summary>
    public bool IsKnown => _place is not null && !_place.IsUnknown && _place != AccessPlace.Nothing && (_owner is not null || _place.Member is not null);

    // Never by the equality of the learner's own classes.
    public bool Equals(SharedVariable other) => _owner == other._owner && _place == other._place;

    public override bool Equals(object? obj) => obj is SharedVariable other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_owner), _place);
}
