namespace ConcurrencyLab;

/// <summary>
/// Finds threads that have used much of a processor and never pause. How much of it they get does not count, since on a busy machine
/// a loop gets little; that it wants it in every look does. Work that ends, such as compiling a cell, pauses or is over.
/// </summary>
/// <param name="look">The threads of this process.</param>
/// <param name="wait">Waits between two looks.</param>
internal sealed class BusyThreads(Func<IReadOnlyList<ThreadUse>> look, Action<TimeSpan> wait)
{
    private const int Looks = 20;

    /// <summary>Less than whoever stops a cell by hand has waited; more than most threads of a kernel ever use.</summary>
    public static readonly TimeSpan Much = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(30);

    // Told before: it need not be watched for so long again.
    private readonly HashSet<int> _known = [];

    public bool Find()
    {
        // Where no thread has used much, one look is all: a millisecond.
        var suspects = Running(look()).Where(thread => thread.Used >= Much).Select(thread => thread.Id).ToHashSet();
        for (var i = 1; i < Looks && suspects.Count > 0; i++)
        {
            wait(s_pause);
            suspects.IntersectWith(Running(look()).Select(thread => thread.Id));
            lock (_known)
            {
                if (suspects.Overlaps(_known))
                    return true;
            }
        }

        lock (_known)
            _known.UnionWith(suspects);
        return suspects.Count > 0;
    }

    private static IEnumerable<ThreadUse> Running(IEnumerable<ThreadUse> threads) => threads.Where(thread => thread.IsRunning);
}
