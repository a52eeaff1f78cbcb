namespace ConcurrencyLab;

/// <summary>Threads that wait for each other: each for a lock that the next one owns.</summary>
internal sealed record LockCircle(IReadOnlyList<(DumpThread Thread, DumpLock WaitsFor)> Steps)
{
    public static IReadOnlyList<LockCircle> In(DumpReport report)
    {
        var circles = new List<LockCircle>();
        var seen = new HashSet<uint>();
        foreach (var start in report.Threads.Where(thread => !seen.Contains(thread.Id)))
        {
            // From thread to lock to owner, until nobody is waited for or somebody comes again.
            List<(DumpThread Thread, DumpLock WaitsFor)> path = [];
            for (var at = start; at is not null && Awaited(at) is { } held; at = report.Threads.FirstOrDefault(thread => thread.Id == held.Owner))
            {
                var again = path.FindIndex(step => step.Thread.Id == at.Id);
                if (again >= 0)
                {
                    if (path.Skip(again).All(step => seen.Add(step.Thread.Id)))
                        circles.Add(new LockCircle([.. path.Skip(again)]));
                    break;
                }

                path.Add((at, held));
            }
        }

        return circles;

        DumpLock? Awaited(DumpThread thread) => report.Locks.FirstOrDefault(held => held.Waiters.Contains(thread.Id));
    }

    public override string ToString() =>
        string.Concat(Steps.Select(step => $"{step.Thread.Name} → {step.WaitsFor.Name} → ")) + "はじめに戻る";
}
