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

    // A look that comes late waits for a processor, which whoever asks whether this process is quiet sees: it is to be so for most
    // of the time, however busy the machine is.
    private const int RestAfterLateness = 10;
    private static readonly TimeSpan s_mostRest = TimeSpan.FromSeconds(1);

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
        if (time != TimeProvider.System)
            return await WaitAsync(check, limit, (_, rest) => Task.WhenAny(check, Task.Delay(rest, time)));
        // What ends before the first look is not to wait for a thread to begin.
        return await Task.WhenAny(check, Task.Delay(Look)) == check || await DedicatedThread.RunAsync(() => WaitAsync(check, limit, SleepAsync)).Unwrap();
    }

    private async Task<bool> WaitAsync(Task check, TimeSpan limit, Func<Task, TimeSpan, Task> pauseAsync)
    {
        var (beats, quiet, before) = (Interlocked.Read(ref _beats), 0, processorTime());
        var rest = Look;
        for (var since = before; quiet * Look < limit && before - since < limit;)
        {
            var began = time.GetTimestamp();
            await pauseAsync(check, rest);
            if (check.IsCompleted)
                return true;
            var late = time.GetElapsedTime(began) - rest;
            rest = late > Look ? TimeSpan.FromTicks(Math.Min(RestAfterLateness * late.Ticks, s_mostRest.Ticks)) : Look;
            var now = processorTime();
            quiet = now - before > s_idle ? 0 : quiet + 1;
            if (Interlocked.Read(ref _beats) is var current && current != beats)
                (beats, quiet, since) = (current, 0, now);
            before = now;
        }

        return check.IsCompleted;
    }

    // Not on the pool: a thread of it that was woken looks around for more work for a long time before it sleeps, and so long the
    // process is not quiet.
    private static Task SleepAsync(Task check, TimeSpan rest)
    {
        ((IAsyncResult)check).AsyncWaitHandle.WaitOne(rest);
        return Task.CompletedTask;
    }
}
