namespace Benchmarks;

/// <summary>One measured number beside the one to reach.</summary>
internal sealed record Figure(string What, string Measured, string ToReach);

internal static class Samples
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
