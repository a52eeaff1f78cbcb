namespace ConcurrencyLab;

/// <summary>What was measured for one share.</summary>
/// <param name="Share">Which part of a job is inside the lock: 0 for none of it, 1 for all.</param>
/// <param name="JobsPerSecond">How many jobs were done a second.</param>
public sealed record ThroughputPoint(double Share, double JobsPerSecond);
