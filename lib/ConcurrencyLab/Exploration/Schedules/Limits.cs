namespace ConcurrencyLab;

internal static class Limits
{
    // Names are A to H, and eight threads of two segments already have 81,729,648,000 schedules.
    public const int Threads = 8;

    /// <summary>Schedules that are run before the explorer falls back to random ones.</summary>
    public const int Schedules = 200_000;

    /// <summary>The same for plain code, on real threads.</summary>
    public const int RunsOfPlainCode = 20_000;

    /// <summary>Segments after which a schedule is given up: no thread will finish.</summary>
    public const int Segments = 1_000;

    /// <summary>Segments that a thread may run in a row; one that then has not finished is going round in circles.</summary>
    public const int SegmentsInARow = 50;

    /// <summary>Segments that threads going round in circles may run in turn; if none gets out, it is a standstill.</summary>
    public const int SegmentsInTurn = 400;

    /// <summary>Segments of all schedules together, so that an experiment that mostly spins ends in seconds.</summary>
    public const long TotalSegments = 10_000_000;
}
