namespace ConcurrencyLab;

/// <summary>How a run of plain code ended.</summary>
internal enum RunEnding
{
    /// <summary>All threads finished.</summary>
    Finished,

    /// <summary>A thread threw.</summary>
    Failed,

    /// <summary>Every thread that is left waits for another one.</summary>
    Deadlock,

    /// <summary>The threads that are left only go round in circles.</summary>
    Stuck,

    /// <summary>It had more turns than there is room for: nothing is known of how it ends.</summary>
    TooLong,

    /// <summary>The chooser gave it up.</summary>
    GivenUp,
}
