namespace ConcurrencyLab;

/// <summary>How a wait for the learner's asynchronous code ended.</summary>
internal enum StageEnd
{
    /// <summary>What was waited for is there.</summary>
    Reached,

    /// <summary>The code blocks the thread.</summary>
    Blocked,

    /// <summary>The code keeps the thread busy without getting on.</summary>
    Spinning,

    /// <summary>The thread is free, and nothing goes on.</summary>
    Stalled,
}
