namespace ConcurrencyLab;

/// <summary>誰も書いていない値を読んだ回数。</summary>
/// <param name="Type">値の型。</param>
/// <param name="Reads">読んだ回数。</param>
/// <param name="Torn">書いた値のどれでもない値を読んだ回数。</param>
/// <param name="Example">最初に読んだ、誰も書いていない値。なければ空。</param>
public sealed record TornReadCount(string Type, long Reads, long Torn, string Example);
