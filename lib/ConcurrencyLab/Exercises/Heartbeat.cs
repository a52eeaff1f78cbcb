namespace ConcurrencyLab;

/// <summary>
/// Tells a check that gets on from one that hangs: on a machine that is busy with other things a right answer may take long,
/// and is right all the same. Each finished run of the learner's code is a beat.
/// </summary>
internal sealed class Heartbeat
{
    private static readonly AsyncLocal<Heartbeat?> s_current = new();
    private long _last = TimeProvider.System.GetTimestamp();

    public static Heartbeat Begin() => s_current.Value = new Heartbeat();

    public static void Beat()
    {
        if (s_current.Value is { } current)
            Volatile.Write(ref current._last, TimeProvider.System.GetTimestamp());
    }

    /// <summary>Waits for the check, for as long as the last beat is not older than the limit. False when it is.</summary>
    public async Task<bool> WaitAsync(Task check, TimeSpan limit)
    {
        for (var left = limit; left > TimeSpan.Zero; left = limit - TimeProvider.System.GetElapsedTime(Volatile.Read(ref _last)))
        {
            if (await Task.WhenAny(check, Task.Delay(left)) == check)
                return true;
        }

        return check.IsCompleted;
    }
}
