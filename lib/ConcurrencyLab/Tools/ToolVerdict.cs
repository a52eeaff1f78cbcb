namespace ConcurrencyLab;

/// <summary>What was measured of a tool in a place.</summary>
public enum ToolVerdict
{
    /// <summary>Every count was there.</summary>
    Right,

    /// <summary>Counts were lost.</summary>
    Wrong,

    /// <summary>The tool refused to be used there: it threw an exception.</summary>
    Unusable,

    /// <summary>It could not be measured here.</summary>
    NotMeasured,
}

/// <summary>A tool in a place.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Place">The place.</param>
/// <param name="Verdict">Whether it keeps the count right there.</param>
/// <param name="Detail">The numbers behind the verdict, or the reason.</param>
public sealed record ToolResult(CountingTool Tool, ToolPlace Place, ToolVerdict Verdict, string Detail);
