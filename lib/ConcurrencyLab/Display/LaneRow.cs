namespace ConcurrencyLab;

/// <summary>A segment in the lanes: which thread, what it did, and the shared value afterwards. No thread: the start.</summary>
internal sealed record LaneRow(int? Thread, string Label, string Value);
