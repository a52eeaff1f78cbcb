using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>One measurement: threads count together for a short while.</summary>
internal static class CostRun
{
    public static async Task<OperationCost> MeasureAsync(CounterKind kind, int threads, TimeSpan window)
    {
        var loop = kind.Create();
        using var disposable = loop.Counter as IDisposable;
        var spans = new Span[threads];
        await Workers.RunAsync(threads, number => spans[number] = Count(loop, kind.Batch, window));

        var elapsed = Stopwatch.GetElapsedTime(spans.Min(span => span.Started), spans.Max(span => span.Ended));
        var operations = spans.Sum(span => span.Operations);
        // The counter may have gone around; the difference is right all the same.
        var lost = unchecked((uint)((int)operations - loop.Counter.Value));
        return new OperationCost(kind.Name, threads, elapsed.TotalNanoseconds / operations, (double)lost / operations);
    }

    private static Span Count(CounterLoop loop, int batch, TimeSpan window)
    {
        var started = Stopwatch.GetTimestamp();
        long operations = 0;
        do
        {
            loop.Count(batch);
            operations += batch;
        }
        while (Stopwatch.GetElapsedTime(started) < window);
        return new Span(started, Stopwatch.GetTimestamp(), operations);
    }

    private readonly record struct Span(long Started, long Ended, long Operations);
}
