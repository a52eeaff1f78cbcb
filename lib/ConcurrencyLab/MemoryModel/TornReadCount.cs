namespace ConcurrencyLab;

/// <summary>How often a value was read that nobody had written.</summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Reads">How often it was read.</param>
/// <param name="Torn">How often the value read was none of those written.</param>
/// <param name="Example">The first such value; empty if there was none.</param>
public sealed record TornReadCount(string Type, long Reads, long Torn, string Example);
