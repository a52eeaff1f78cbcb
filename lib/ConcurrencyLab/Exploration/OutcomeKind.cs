namespace ConcurrencyLab;

/// <summary>How a schedule ended.</summary>
public enum OutcomeKind
{
    /// <summary>All threads finished; the outcome is a value.</summary>
    Value,

    /// <summary>A body threw; the schedule ends there.</summary>
    Exception,

    /// <summary>Every thread that is left waits for a lock.</summary>
    Deadlock,

    /// <summary>Threads are left that only go round in circles.</summary>
    Stuck,
}
