namespace ConcurrencyLab;

internal enum WorkerEventKind
{
    /// <summary>The store is open.</summary>
    Ready,

    /// <summary>The worker has read and asks whether it may write.</summary>
    Read,

    /// <summary>The worker is halfway through and waits for what is done to it.</summary>
    Halted,

    /// <summary>The worker has counted to its end.</summary>
    Done,

    /// <summary>What the store holds.</summary>
    Total,

    /// <summary>The store cannot be used, and why.</summary>
    Failed,
}

/// <summary>What a worker process reports, a line of JSON each.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Number">How often the worker has counted; the count itself for a total.</param>
/// <param name="Message">What the learner is told about a failure.</param>
internal sealed record WorkerEvent(WorkerEventKind Kind, int Number, string Message = "");

/// <summary>What a worker process is told, a line each.</summary>
internal static class WorkerCommand
{
    public const string Create = "create";
    public const string Open = "open";
    public const string Count = "count";
    public const string Write = "write";
    public const string WriteFreely = "write-freely";
    public const string GoOn = "go-on";
    public const string Crash = "crash";
    public const string Total = "total";
    public const string End = "end";
}
