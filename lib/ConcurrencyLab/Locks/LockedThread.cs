namespace ConcurrencyLab;

/// <summary>A thread of a live run at its end, or at the standstill.</summary>
/// <param name="Name">The name it was given.</param>
/// <param name="Holds">The locks that it held, in the order of taking.</param>
/// <param name="WaitsFor">The lock that it waited for, if any.</param>
/// <param name="HeldBy">Who held that lock.</param>
/// <param name="HasEnded">Whether its work had ended.</param>
public sealed record LockedThread(string Name, IReadOnlyList<string> Holds, string? WaitsFor, string? HeldBy, bool HasEnded);
