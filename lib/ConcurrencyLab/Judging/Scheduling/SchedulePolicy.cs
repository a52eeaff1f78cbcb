namespace ConcurrencyLab;

/// <summary>Chooses whose turn is next, and notices who takes turn after turn to see whether they may go on.</summary>
internal sealed class SchedulePolicy(TurnOrder order)
{
    // What ends by itself has ended by then; the rest is a loop, which ends once the others get on, or never.
    private const int MostTurns = 1_000;

    // So many limits one thread outlasts that is held up: whoever bounds how often they wait again, has given up by then, and
    // whoever does not, gets what they wait for.
    private const int MostLimits = 100;

    private int _limits;

    /// <summary>Whether a thread waited for others by looking again and again.</summary>
    public bool IsBusyWait { get; private set; }

    /// <summary>Whether a thread goes on only when no other one can.</summary>
    public bool IsPaused(ControlledThread thread) => order.PreemptSecondAfter > 0
        ? thread.Index == 1 && thread.Turns >= order.PreemptSecondAfter
        : IsHeldUp(thread) && thread.Turns >= order.PreemptAfter;

    public void NoteBusyWait() => IsBusyWait = true;

    /// <param name="ready">The threads that can go on, in the order of their indices.</param>
    /// <param name="limited">Those that wait with a time limit, which may come now.</param>
    public ControlledThread? Choose(List<ControlledThread> ready, List<ControlledThread> limited)
    {
        if (Preferred(ready, limited.FindAll(thread => _limits < MostLimits || IsInTheWay(thread))) is not { } next)
            return null;
        if (limited.Contains(next) && !IsInTheWay(next))
            _limits++;
        if (++next.Turns > MostTurns && ready.Count + limited.Count > 1)
            NoteBusyWait();
        return next;
    }

    /// <summary>Whether time passes now: only those are left to go on who are held up for longer than any time limit.</summary>
    /// <param name="ready">The threads that can go on.</param>
    /// <param name="limited">Those that wait with a time limit of their own.</param>
    public bool LetsTimePass(List<ControlledThread> ready, List<ControlledThread> limited) =>
        !IsBusyWait && limited.Count == 0 && ready.Count > 0 && ready.TrueForAll(IsPaused) && _limits++ < MostLimits;

    private bool IsHeldUp(ControlledThread thread) => order.PausesStarted ? thread.IsInStarted : thread.Index == order.PausedThread;

    // Who keeps a lock while they wait for another one may be waited for in the same way: that need not come to an end.
    private static bool IsInTheWay(ControlledThread thread) => thread.Held.Count > 0;

    private ControlledThread? Preferred(List<ControlledThread> ready, List<ControlledThread> limited)
    {
        // Everyone first comes some way, in turn; or only the one that is paused afterwards.
        if (Oldest(ready.Where(thread => thread.Turns < order.PreemptAfter && (order.PausedThread ?? thread.Index) == thread.Index)) is { } behind)
            return behind;
        if (order.PreemptSecondAfter > 0)
            return FirstOfTwo(ready, limited);
        // Who holds others up while somebody goes through, does so for as long as any time limit.
        var candidates = order.Turns == Turns.Fair ? ready : [.. ready.Concat(limited).OrderBy(thread => thread.Index)];
        // What is waited for must come, to tell a loop that waits from one that never ends.
        if (IsBusyWait || order.Turns == Turns.Fair)
            return Oldest(ready) ?? Shortest(limited);
        if (candidates.Exists(thread => !IsHeldUp(thread)))
            candidates = [.. candidates.Where(thread => !IsHeldUp(thread))];
        return candidates.Count == 0 ? null : order.Turns == Turns.FirstThrough ? candidates[0] : candidates[^1];
    }

    // The second one comes some way, the first one goes through, and the second one is the last.
    private ControlledThread? FirstOfTwo(List<ControlledThread> ready, List<ControlledThread> limited) =>
        IsBusyWait ? Oldest(ready) ?? Shortest(limited)
        : ready.Find(thread => thread.Index == 1 && thread.Turns < order.PreemptSecondAfter)
            ?? ready.Concat(limited).OrderBy(thread => thread.Index == 1 ? int.MaxValue : thread.Index).FirstOrDefault();

    private static ControlledThread? Oldest(IEnumerable<ControlledThread> threads) => threads.MinBy(thread => thread.Arrival);

    private static ControlledThread? Shortest(List<ControlledThread> limited) => limited.MinBy(thread => (thread.Wait!.Limit, thread.Arrival));
}
