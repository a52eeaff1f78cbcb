namespace ConcurrencyLab;

/// <summary>
/// One call that another thread overtakes at each of its steps: whoever bounds how often they try again, gives up, and whoever
/// does not, comes to the end once the other one has had enough.
/// </summary>
internal static class Overtaking
{
    // So often a thread may be given the turn without being taken for one that waits by looking again and again.
    private const int MostSteps = 900;

    /// <summary>The order for it.</summary>
    public static TurnOrder Order => new(Turns.LastThrough, 1);

    /// <summary>Adds the two threads. What it gives tells how often the fast one has called, once they have run.</summary>
    /// <param name="scheduler">Has no thread yet.</param>
    /// <param name="slow">One call.</param>
    /// <param name="fast">Calls once, with the number of the call.</param>
    public static Func<int> Add(ControlledScheduler scheduler, Action slow, Action<int> fast)
    {
        var calls = 0;
        scheduler.Add(slow);
        var overtaken = scheduler.Threads[0];
        scheduler.Add(() =>
        {
            while (overtaken.Turns < MostSteps && !overtaken.IsFinished && !scheduler.IsLong)
            {
                fast(calls);
                calls++;
                ConcurrencyLab.Current.Thread!.Turns = 1;
                var seen = overtaken.Turns;
                scheduler.Block(new Wait(() => overtaken.IsFinished || overtaken.Turns != seen));
            }
        });
        return () => calls;
    }
}
