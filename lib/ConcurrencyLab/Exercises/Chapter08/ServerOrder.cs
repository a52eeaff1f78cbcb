namespace ConcurrencyLab;

/// <summary>
/// An order for two calls: one does some operations, then the other does some; the first goes on to its end, and the other
/// last.
/// </summary>
/// <param name="First">Which of the two begins.</param>
/// <param name="Lead">How many operations it does before the other one begins.</param>
/// <param name="Reply">How many operations the other one then does.</param>
internal readonly record struct ServerOrder(int First, int Lead, int Reply)
{
    // Only loops do more, and there the first ones show what the others would.
    private const int Most = 10;

    public int Second => 1 - First;

    /// <summary>What was found in the first order that goes wrong; null when none does.</summary>
    /// <param name="areAlike">Whether both calls do the same.</param>
    /// <param name="run">Runs both in an order, and gives how many operations each did, and what was wrong.</param>
    public static CheckResult? FindFailure(bool areAlike, Func<ServerOrder, (IReadOnlyList<int> Operations, CheckResult? Found)> run)
    {
        for (var first = 0; first < (areAlike ? 1 : 2); first++)
        {
            var (leads, replies) = (0, 0);
            for (var lead = 0; lead <= leads; lead++)
            {
                // Without a lead, the other one would only be the first.
                for (var reply = 0; reply <= (lead == 0 ? 0 : replies); reply++)
                {
                    var order = new ServerOrder(first, lead, reply);
                    var (operations, found) = run(order);
                    if (found is not null)
                        return found;
                    leads = Math.Clamp(operations[order.First], leads, Most);
                    replies = Math.Clamp(operations[order.Second], replies, Most);
                }
            }
        }

        return null;
    }
}
