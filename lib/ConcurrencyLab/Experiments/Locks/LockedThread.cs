namespace ConcurrencyLab;

/// <summary>終わったとき、または動けなくなったときのスレッドの状態。</summary>
/// <param name="Name">スレッドの名前。</param>
/// <param name="Holds">持っていたロック。取った順に並びます。</param>
/// <param name="WaitsFor">待っていたロック。なければ null。</param>
/// <param name="HeldBy">待っていたロックを持つスレッド。なければ null。</param>
/// <param name="HasEnded">処理が終わっていたかどうか。</param>
public sealed record LockedThread(string Name, IReadOnlyList<string> Holds, string? WaitsFor, string? HeldBy, bool HasEnded);
