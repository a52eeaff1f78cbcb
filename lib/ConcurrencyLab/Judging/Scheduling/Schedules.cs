namespace ConcurrencyLab;

/// <summary>Runs threads in many orders, to find one that goes wrong.</summary>
internal static class Schedules
{
    /// <summary>
    /// What was found in the first order that goes wrong; null when none does. First the few orders in which threads overlap
    /// the most, then the one in which what the code started outlasts the code's time limits, then every order in which one thread
    /// is held once; two, where the code writes variables of its own, or waits with a time limit.
    /// </summary>
    /// <param name="areAlike">Whether all threads do the same.</param>
    /// <param name="run">Runs all threads in an order, and gives what was wrong.</param>
    public static T? FindFailure<T>(bool areAlike, Func<TurnOrder, (ControlledScheduler Scheduler, T? Found)> run)
        where T : class
    {
        IReadOnlyList<IReadOnlyList<int>> stops = [];
        var (isIntricate, mayOutlast) = (false, false);
        foreach (var order in TurnOrder.Few)
        {
            var (scheduler, found) = run(order);
            if (found is not null)
                return found;
            stops = Longest(stops, scheduler);
            isIntricate |= scheduler.HasWritten || scheduler.HasLimits;
            mayOutlast |= scheduler.HasLimits && scheduler.Threads.Any(thread => !thread.IsAdded);
        }

        IEnumerable<TurnOrder> orders = [.. mayOutlast ? [TurnOrder.StartedPaused] : (TurnOrder[])[], .. TurnOrder.OnePaused(stops, areAlike), .. isIntricate ? TurnOrder.TwoPaused(stops) : []];
        return orders.Select(order => run(order).Found).FirstOrDefault(found => found is not null);
    }

    private static IReadOnlyList<IReadOnlyList<int>> Longest(IReadOnlyList<IReadOnlyList<int>> stops, ControlledScheduler scheduler) =>
        [.. scheduler.Threads.Where(thread => thread.IsAdded).Select(thread => thread.Stops).Select((own, i) => i < stops.Count && stops[i].Count >= own.Count ? stops[i] : own)];
}
