namespace ConcurrencyLab;

/// <summary>
/// Tells a check that gets on from one that hangs: on a machine that is busy with other things a right answer may take long,
/// and is right all the same. Each finished run of the learner's code is a beat. Without one, a check hangs when it has used
/// the processor for as long as the limit, or has not used it at all for so long: a thread that only waits for its turn among
/// other programs gets one now and then.
/// </summary>
internal sealed class Heartbeat(TimeProvider time, Func<TimeSpan> processorTime)
{
    public static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    // Within one look: less is what looking itself takes.
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(1);
    private static readonly AsyncLocal<Heartbeat?> s_current = new();
    private long _beats;

    /// <summary>The heartbeat of what the caller starts from here on, on whatever threads.</summary>
    public static Heartbeat Begin() => Begin(TimeProvider.System, () => Environment.CpuUsage.TotalTime);

    public static Heartbeat Begin(TimeProvider time, Func<TimeSpan> processorTime) => s_current.Value = new Heartbeat(time, processorTime);

    public static void Beat()
    {
        if (s_current.Value is { } current)
            Interlocked.Increment(ref current._beats);
    }

    /// <summary>Waits for the check. False when it hangs.</summary>
    /// <param name="check">The check.</param>
    /// <param name="limit">How long it may use the processor, or leave it alone, without a beat.</param>
    public async Task<bool> WaitAsync(Task check, TimeSpan limit)
    {
        var (beats, quiet, before) = (Interlocked.Read(ref _beats), 0, processorTime());
        for (var since = before; quiet * Look < limit && before - since < limit;)
        {
            if (await Task.WhenAny(check, Task.Delay(Look, time)) == check)
                return true;
            var now = processorTime();
            quiet = now - before > s_idle ? 0 : quiet + 1;
            if (Interlocked.Read(ref _beats) is var current && current != beats)
                (beats, quiet, since) = (current, 0, now);
            before = now;
        }

        return check.IsCompleted;
    }
}
