namespace ConcurrencyLab;

/// <summary>Orders for two shows, at the same time: each is sold, or refused, as if the other one were not there.</summary>
internal static class SalesApart
{
    private const int Count = 2;
    private static readonly (string Name, int Left)[] s_shows = [("昼の部", 3), ("夜の部", 1)];

    /// <param name="sell">The learner's method.</param>
    /// <param name="code">What it calls.</param>
    /// <param name="order">In which order the threads go on.</param>
    /// <param name="neverReleased">Advice for the case that everybody waits.</param>
    /// <param name="follow">Follows what orders the threads, of which then both sell; null when nobody asks.</param>
    public static (ControlledScheduler Scheduler, CheckResult? Found) Run(Func<TicketStock, int, bool> sell, CodeReading code, TurnOrder order, Hint neverReleased, IThreadOrder? follow = null)
    {
        TicketStock[] shows = [];
        var scheduler = new ControlledScheduler(() => string.Join("、", shows.Select(show => show.Text)), order) { Order = follow };
        shows = [.. s_shows.Select(show => new TicketStock(show.Name, follow is null ? show.Left : Count, scheduler))];
        var done = new bool[shows.Length];
        for (var i = 0; i < shows.Length; i++)
        {
            var index = i;
            scheduler.Add(() =>
            {
                done[index] = sell(shows[index], Count);
                scheduler.Note($"{shows[index].Name}は{(done[index] ? $" {Count} 枚売った" : "断った")}");
            });
        }

        var end = scheduler.Run();
        // Whoever waits for a variable that both shows share is not woken at the other's gate.
        if (RunResult.Of(scheduler, end, SalesHints.Shares(code, scheduler) ? SalesHints.SharedVariable : neverReleased) is { } broken)
            return (scheduler, broken);
        return (scheduler, done is [true, false] && shows is [{ Value: 1 }, { Value: 1 }] ? null : new CheckResult.Failed(
            $"残り 3 枚の昼の部と、残り 1 枚の夜の部に、{Count} 枚の注文が同時に届きました。戻り値は {string.Join("、", done)} で、{string.Join("、", shows.Select(show => show.Text))} です。戻り値は True、False、残りはどちらも 1 枚になるはずです。",
            SalesHints.Of(code, scheduler, SalesHints.IsOfStock),
            scheduler.Lanes));
    }
}
