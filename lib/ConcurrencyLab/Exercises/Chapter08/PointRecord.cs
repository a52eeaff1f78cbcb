namespace ConcurrencyLab;

/// <summary>利用者のポイントと、その版。</summary>
/// <param name="Points">ポイント。</param>
/// <param name="Version">版。書くたびに 1 増えます。</param>
public sealed record PointRecord(int Points, int Version);
