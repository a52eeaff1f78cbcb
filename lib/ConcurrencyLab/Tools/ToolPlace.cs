namespace ConcurrencyLab;

/// <summary>Who counts at the same time.</summary>
public enum ToolPlace
{
    /// <summary>Threads of one process.</summary>
    Threads,

    /// <summary>Asynchronous methods of one process, with an await between reading and writing.</summary>
    Async,

    /// <summary>Processes of one machine.</summary>
    Processes,
}
