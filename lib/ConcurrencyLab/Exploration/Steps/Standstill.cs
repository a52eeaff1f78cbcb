namespace ConcurrencyLab;

/// <summary>Says why no thread gets any further.</summary>
internal static class Standstill
{
    public static string Deadlock(Interleaver run) => $"デッドロック: {Describe(run)}";

    public static string Stuck(Interleaver run) => $"進まない: {Describe(run)}";

    private static string Describe(Interleaver run) =>
        string.Concat(run.Threads.Where(thread => !thread.IsFinished).Select(thread => Describe(run, thread)));

    private static string Describe(Interleaver run, VirtualThread thread)
    {
        var held = string.Join(" と", run.Locks.Where(l => l.Owner == thread));
        var holding = held.Length == 0 ? "" : $"{held} を持ち、";
        if (thread.WaitingFor is not { } wanted)
            return $"{thread.Name} は{holding}「{thread.Label}」を繰り返す。";
        var orphaned = wanted.Owner is { IsFinished: true } owner ? $"（{owner.Name} が持ったまま終わった）" : "";
        return $"{thread.Name} は{holding}{wanted} を待つ{orphaned}。";
    }
}
