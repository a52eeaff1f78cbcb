namespace ConcurrencyLab;

/// <summary>
/// Transfers one after another, each on a thread of its own: whoever waits there, waits for a lock that an earlier one kept, or
/// for money.
/// </summary>
internal static class TransfersInTurn
{
    private const int Short = 2;

    // Two that the account can pay, one that it cannot, and another one that it can.
    private static readonly Order[] s_orders = [new(0, 1, 80), new(0, 1, 10), new(0, 1, 80), new(0, 1, 5)];

    /// <summary>Null when none of them waits.</summary>
    public static CheckResult? Stopped(Func<Account, Account, int, bool> transfer)
    {
        var run = new Transfers(transfer, new TurnOrder(Turns.FirstThrough, 0), s_orders);
        if (run.Scheduler.Unfinished is [var first, ..] && first == ThreadName.Of(Short))
            return new CheckResult.TimedOut("残高が足りない送金が、いつまでも戻りませんでした。", new("waits-for-money"), run.Scheduler.Lanes);
        return run.End == RunEnd.Deadlock
            ? new CheckResult.TimedOut($"1 件ずつ順番に送金しても、途中で進めなくなりました。{run.Scheduler.Circle}", new("kept-a-lock"), run.Scheduler.Lanes)
            : null;
    }
}
