namespace ConcurrencyLab;

/// <summary>What two buyers did.</summary>
/// <param name="Rows">Their statements in the order in which they were done.</param>
/// <param name="Ends">How it ended for each.</param>
/// <param name="Left">How many seats are left.</param>
/// <param name="Error">What the database refused, if it did.</param>
internal sealed record SeatReport(IReadOnlyList<LaneRow> Rows, IReadOnlyList<BuyerEnd> Ends, int Left, string Error)
{
    public int Sold => Ends.Count(end => end == BuyerEnd.Sold);
}

/// <summary>Two buyers on two connections, a statement each by turns; who has to wait leaves the turn to the other one.</summary>
internal static class SeatRun
{
    /// <param name="store">Where the seats are.</param>
    /// <param name="statements">What both do.</param>
    /// <param name="lead">How many statements the first one does before the second begins.</param>
    /// <param name="follow">How many statements the second one then does at once.</param>
    public static SeatReport Sell(ISeatStore store, IReadOnlyList<string> statements, int lead = 1, int follow = 1)
    {
        var rows = new List<LaneRow> { new(null, "", $"{store.Left}") };
        Buyer[] buyers = [new(store.Open(), statements), new(store.Open(), statements)];
        try
        {
            Go(0, lead);
            Go(1, follow);
            while (Go(0, 1) | Go(1, 1))
            {
            }

            BuyerEnd[] ends = [.. buyers.Select(buyer => buyer.End)];
            // What was not committed is nobody's.
            foreach (var buyer in buyers)
                buyer.Dispose();
            return new(rows, ends, store.Left, buyers.Select(buyer => buyer.Error).FirstOrDefault(error => error.Length > 0) ?? "");
        }
        finally
        {
            foreach (var buyer in buyers)
                buyer.Dispose();
        }

        bool Go(int index, int times)
        {
            var (me, other) = (buyers[index], buyers[1 - index]);
            for (var i = 0; i < times && !me.IsFinished; i++)
            {
                // Nobody is left who could get out of the way.
                if (me.Step(mayWait: !other.IsFinished && !(me.IsWaiting && other.IsWaiting)) is { } done)
                    rows.Add(new(index, done, $"{store.Left}"));
                if (me.IsWaiting)
                    break;
            }

            return !me.IsFinished;
        }
    }
}
