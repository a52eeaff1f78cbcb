namespace ConcurrencyLab;

/// <summary>A segment in the lanes: which thread, what it did, and the shared value afterwards. No thread: the start.</summary>
internal sealed record LaneRow(int? Thread, string Label, string Value)
{
    /// <summary>What a thread did that ended without doing anything more.</summary>
    public const string End = "終わり";
}
