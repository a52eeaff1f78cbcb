namespace ConcurrencyLab;

internal static class Limits
{
    /// <summary>Schedules that are run before the explorer falls back to random ones.</summary>
    public const int Schedules = 200_000;

    /// <summary>Segments after which a schedule is given up: no thread will finish.</summary>
    public const int Segments = 1_000;

    /// <summary>Segments that a thread may run in a row; one that then has not finished is going round in circles.</summary>
    public const int SegmentsInARow = 100;

    /// <summary>Segments of all random schedules together, so that an experiment that spins ends in seconds.</summary>
    public const long RandomSegments = 20_000_000;
}
