namespace ConcurrencyLab;

/// <summary>What adding one cost with a counter.</summary>
/// <param name="Counter">The way of counting.</param>
/// <param name="Threads">How many threads counted at the same time.</param>
/// <param name="Nanoseconds">The time divided by the number of operations of all threads together; the median of several measurements.</param>
/// <param name="LostShare">Which share of the operations is missing in the counter's value: 0 when it counted right.</param>
public sealed record OperationCost(string Counter, int Threads, double Nanoseconds, double LostShare);
