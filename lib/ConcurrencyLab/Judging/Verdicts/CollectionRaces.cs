namespace ConcurrencyLab;

/// <summary>
/// Threads that use a collection of the framework's at the same time, while one of them changes it. Its calls are whole steps
/// of an order: what breaks inside, no order shows.
/// </summary>
internal static class CollectionRaces
{
    private static readonly Hint s_unguarded = new("unguarded-collection");

    // Locks taken between two uses order them: somebody must begin when another one has finished, too.
    private static readonly TurnOrder[] s_orders = [TurnOrder.Fair, new(Turns.FirstThrough, 0), new(Turns.LastThrough, 0)];

    /// <summary>The verdict on code that goes right in every order; null where nothing is used so.</summary>
    /// <param name="run">Runs all threads in an order of turns, and lets the run be followed.</param>
    public static CheckResult.Failed? In(Func<TurnOrder, IThreadOrder, ControlledScheduler> run) =>
        s_orders.Select(turns => Unordered(run, turns)).Concat(s_orders.Select(turns => Met(run, turns))).FirstOrDefault(found => found is not null);

    private static CheckResult.Failed? Unordered(Func<TurnOrder, IThreadOrder, ControlledScheduler> run, TurnOrder turns)
    {
        // Whoever replaces a collection, and never changes it, needs no lock to read it.
        var order = new HappensBefore { TakesReferences = true };
        var scheduler = run(turns, order);
        return scheduler.IsFollowed && !order.HasSeenUnknown ? Failed(order.Races.FirstOrDefault(race => race.First.Site.Place.IsFrameworkCollection), scheduler) : null;
    }

    private static CheckResult.Failed? Met(Func<TurnOrder, IThreadOrder, ControlledScheduler> run, TurnOrder turns)
    {
        var meetings = new Meetings();
        var scheduler = run(turns, meetings);
        return Failed(meetings.First, scheduler);
    }

    private static CheckResult.Failed? Failed(DataRace? race, ControlledScheduler scheduler) => race is null ? null : new(
        $"何本ものスレッドから同時には使えないコレクションを、同時に使っています。{race}", s_unguarded, scheduler.Lanes);
}
