using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Looks at the thread pool again and again, from a thread that is not of it: one of its own would be starved too.</summary>
internal sealed class PoolSampler
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly long _origin = Stopwatch.GetTimestamp();
    private readonly Task<List<StarvationSample>> _samples;
    private volatile bool _stopped;
    private int _finished;

    public PoolSampler() => _samples = DedicatedThread.RunAsync(Sample);

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_origin);

    public void Finish() => Interlocked.Increment(ref _finished);

    /// <summary>Ends the sampling; what was seen, from a moment on, without what only repeats the sample before it.</summary>
    public async Task<IReadOnlyList<StarvationSample>> StopAsync(TimeSpan from)
    {
        _stopped = true;
        var samples = await _samples;
        return WithoutRepetition(samples.Where(sample => sample.At >= from).Select(sample => sample with { At = sample.At - from }));
    }

    private List<StarvationSample> Sample()
    {
        var samples = new List<StarvationSample>();
        while (!_stopped)
        {
            samples.Add(Now());
            Thread.Sleep(Interval);
        }

        samples.Add(Now());
        return samples;
    }

    private StarvationSample Now() => new(Elapsed, Volatile.Read(ref _finished), ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount);

    private static List<StarvationSample> WithoutRepetition(IEnumerable<StarvationSample> samples)
    {
        var kept = new List<StarvationSample>();
        foreach (var sample in samples)
        {
            if (kept is not [.., var last] || last with { At = sample.At } != sample)
                kept.Add(sample);
        }

        return kept;
    }
}
