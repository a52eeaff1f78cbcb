namespace ConcurrencyLab;

/// <summary>How a worker process ended.</summary>
public enum WorkerEnd
{
    /// <summary>It counted to its end.</summary>
    Finished,

    /// <summary>It was killed.</summary>
    Killed,

    /// <summary>It crashed: an exception that nobody caught ended it.</summary>
    Crashed,

    /// <summary>It could not use the place any more, and said why.</summary>
    Failed,
}

/// <summary>What one worker process did.</summary>
/// <param name="ProcessId">The operating system's number of the process.</param>
/// <param name="Counted">How often it had counted.</param>
/// <param name="End">How it ended.</param>
/// <param name="Message">More about an end that is not a good one; otherwise empty.</param>
public sealed record WorkerCount(int ProcessId, int Counted, WorkerEnd End, string Message);
