namespace ConcurrencyLab;

/// <summary>A look at the pool while requests are handled.</summary>
/// <param name="At">When, from the sending of all requests.</param>
/// <param name="Finished">How many handlers had ended.</param>
/// <param name="PoolThreads">How many threads the pool had.</param>
/// <param name="Queued">How many pieces of work waited for a thread of the pool.</param>
internal sealed record StarvationSample(TimeSpan At, int Finished, int PoolThreads, long Queued);

/// <summary>What the child measured.</summary>
internal sealed record StarvationRecord(TimeSpan Elapsed, IReadOnlyList<StarvationSample> Samples);
