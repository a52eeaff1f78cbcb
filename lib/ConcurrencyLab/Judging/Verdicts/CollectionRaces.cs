namespace ConcurrencyLab;

/// <summary>
/// Threads that use a collection of the framework's at the same time, while one of them changes it. Its calls are whole steps
/// of an order: what breaks inside, no order shows.
/// </summary>
internal static class CollectionRaces
{
    private static readonly Hint s_unguarded = new("unguarded-collection");

    /// <summary>The verdict on code that goes right in every order; null where nothing is used so.</summary>
    /// <param name="run">Runs all threads, and lets the run be followed.</param>
    public static CheckResult.Failed? In(Func<IThreadOrder, ControlledScheduler> run)
    {
        var order = new HappensBefore();
        var scheduler = run(order);
        return scheduler.IsFollowed && !order.HasSeenUnknown && order.Races.FirstOrDefault(race => race.First.Site.Place.Member is Type) is { } race
            ? new CheckResult.Failed($"何本かのスレッドが、同時に使えないコレクションを同時に使っています。{race}", s_unguarded, scheduler.Lanes)
            : null;
    }
}
