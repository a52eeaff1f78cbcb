namespace ConcurrencyLab;

/// <summary>Where a thread came to: a place in the code, and what it is about to touch there.</summary>
/// <param name="Site">The number of the place.</param>
/// <param name="Owner">The number of the object.</param>
/// <param name="Index">The index of an element; else -1.</param>
internal readonly record struct VisitedPlace(int Site, int Owner, long Index);
