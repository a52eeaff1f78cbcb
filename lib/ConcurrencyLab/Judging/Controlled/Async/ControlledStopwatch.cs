using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Stopwatch"/>, in the virtual time.</summary>
[Replaces(typeof(Stopwatch))]
internal static class ControlledStopwatch
{
    private static readonly ConditionalWeakTable<Stopwatch, Measured> s_all = [];

    public static Stopwatch StartNew()
    {
        var watch = new Stopwatch();
        Start(watch);
        return watch;
    }

    public static void Start(Stopwatch watch)
    {
        watch.Start();
        Of(watch).Since ??= ControlledClocks.Time.GetTimestamp();
    }

    public static void Stop(Stopwatch watch)
    {
        watch.Stop();
        var measured = Of(watch);
        (measured.Before, measured.Since) = (measured.Elapsed, null);
    }

    public static void Reset(Stopwatch watch)
    {
        watch.Reset();
        (Of(watch).Before, Of(watch).Since) = (TimeSpan.Zero, null);
    }

    public static void Restart(Stopwatch watch)
    {
        Reset(watch);
        Start(watch);
    }

    public static TimeSpan Elapsed(Stopwatch watch) => Current.Controlled is { IsTimed: true } ? Of(watch).Elapsed : watch.Elapsed;

    public static long ElapsedMilliseconds(Stopwatch watch) => (long)Elapsed(watch).TotalMilliseconds;

    public static long GetTimestamp() => ControlledClocks.Time.GetTimestamp();

    public static TimeSpan GetElapsedTime(long startingTimestamp) => ControlledClocks.Time.GetElapsedTime(startingTimestamp);

    private static Measured Of(Stopwatch watch) => s_all.GetOrCreateValue(watch);

    private sealed class Measured
    {
        public TimeSpan Before { get; set; }

        public long? Since { get; set; }

        public TimeSpan Elapsed => Before + (Since is { } since ? ControlledClocks.Time.GetElapsedTime(since) : TimeSpan.Zero);
    }
}
