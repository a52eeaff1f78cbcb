namespace ConcurrencyLab;

/// <summary>What a process did to its own copy of a counter.</summary>
/// <param name="ProcessId">The operating system's number of the process.</param>
/// <param name="Before">The value it was started with.</param>
/// <param name="After">The value after it had counted.</param>
public sealed record ProcessCount(int ProcessId, int Before, int After);
