namespace ConcurrencyLab;

/// <summary>After how many steps a run is given up. Steps, not time: the same on every machine.</summary>
internal static class StepLimits
{
    /// <summary>Scheduling points of all threads together. No exercise comes to a thousand.</summary>
    public const int Points = 10_000;
}
