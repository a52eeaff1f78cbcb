namespace ConcurrencyLab;

/// <summary>What was read from a dump.</summary>
/// <param name="Threads">The threads that run the service's own code.</param>
/// <param name="Locks">The locks that somebody owns.</param>
/// <param name="Chains">The suspended async methods: what is waited for, then who waits, then who waits for that one.</param>
internal sealed record DumpReport(IReadOnlyList<DumpThread> Threads, IReadOnlyList<DumpLock> Locks, IReadOnlyList<IReadOnlyList<string>> Chains);

/// <summary>A thread with the frames of the service's own code, the innermost first.</summary>
internal sealed record DumpThread(uint Id, IReadOnlyList<string> Frames)
{
    public string Method => Frames.Count > 0 ? Frames[0] : "ほかのコード";

    public string Name => $"0x{Id:x}（{Method}）";
}

/// <summary>A lock, its owner, and who waits for it.</summary>
internal sealed record DumpLock(string Address, string Type, string? Field, uint Owner, IReadOnlyList<uint> Waiters)
{
    public string Name => Field ?? $"0x{Address}";

    /// <summary>The type as C# writes it.</summary>
    public string ShortType => Type == "System.Object" ? "object" : Type[(Type.LastIndexOf('.') + 1)..];
}
