namespace ConcurrencyLab;

/// <summary>
/// The real threads that wait for the next run of a check: to make one takes longer than what most runs do on it. Within a run
/// each thread has one of its own.
/// </summary>
internal static class SpareThreads
{
    private const int Most = 8;

    private static readonly Lock s_gate = new();
    private static readonly Stack<SpareThread> s_all = [];

    public static SpareThread Take()
    {
        lock (s_gate)
        {
            while (s_all.TryPop(out var spare))
            {
                if (spare.TryTake())
                    return spare;
            }
        }

        return new SpareThread();
    }

    public static void GiveBack(SpareThread spare)
    {
        spare.GiveBack();
        lock (s_gate)
        {
            if (s_all.Count < Most)
                s_all.Push(spare);
        }
    }
}
