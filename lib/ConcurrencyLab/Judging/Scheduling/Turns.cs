namespace ConcurrencyLab;

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
