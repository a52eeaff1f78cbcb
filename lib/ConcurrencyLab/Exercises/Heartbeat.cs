namespace ConcurrencyLab;

/// <summary>
/// Tells a check that gets on from one that hangs: on a machine that is busy with other things a right answer may take long,
/// and is right all the same. Each finished run of the learner's code is a beat.
/// </summary>
internal sealed class Heartbeat(TimeProvider time)
{
    private static readonly AsyncLocal<Heartbeat?> s_current = new();
    private long _last = time.GetTimestamp();

    /// <summary>The heartbeat of what the caller starts from here on, on whatever threads.</summary>
    public static Heartbeat Begin(TimeProvider time) => s_current.Value = new Heartbeat(time);

    public static void Beat()
    {
        if (s_current.Value is { } current)
            current.Note();
    }

    /// <summary>Waits for the check, for as long as the last beat is not older than the limit. False when it is.</summary>
    public async Task<bool> WaitAsync(Task check, TimeSpan limit)
    {
        for (var left = limit; left > TimeSpan.Zero; left = limit - time.GetElapsedTime(Volatile.Read(ref _last)))
        {
            if (await Task.WhenAny(check, Task.Delay(left, time)) == check)
                return true;
        }

        return check.IsCompleted;
    }

    private void Note() => Volatile.Write(ref _last, time.GetTimestamp());
}
