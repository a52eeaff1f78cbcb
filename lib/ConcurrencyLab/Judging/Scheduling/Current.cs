namespace ConcurrencyLab;

/// <summary>The controlled thread that the calling thread is, if any: what copied code and controlled operations ask first.</summary>
internal static class Current
{
    [ThreadStatic]
    private static ControlledThread? t_thread;

    public static ControlledThread? Thread
    {
        get => t_thread;
        set => t_thread = value;
    }

    public static ThreadScheduler? Scheduler => t_thread?.Scheduler;

    /// <summary>The scheduler, where it is one of a check: it has a pool, a clock and tasks of its own.</summary>
    public static ControlledScheduler? Controlled => t_thread?.Scheduler as ControlledScheduler;
}
