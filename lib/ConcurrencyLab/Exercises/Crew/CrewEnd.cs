namespace ConcurrencyLab;

/// <summary>How the run of a crew ended.</summary>
internal enum CrewEnd
{
    /// <summary>All threads finished, some perhaps with an exception.</summary>
    Finished,

    /// <summary>Every thread that is left waits, and nothing happens any more.</summary>
    Deadlock,

    /// <summary>While one was held at a point, another one looked again and again whether it may go on.</summary>
    Spinning,

    /// <summary>A thread still runs at the limit.</summary>
    Endless,
}

/// <summary>Which of the waiting threads goes next.</summary>
internal enum Turns
{
    /// <summary>The one that waits the longest: threads overlap as much as they can.</summary>
    Fair,

    /// <summary>The first one, until it has finished: the others stay where they got to.</summary>
    FirstThrough,

    /// <summary>The last one, until it has finished.</summary>
    LastThrough,
}
