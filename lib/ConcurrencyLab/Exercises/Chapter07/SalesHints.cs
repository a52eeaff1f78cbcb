namespace ConcurrencyLab;

/// <summary>Advice about locks of the service, chosen by what the code calls.</summary>
internal static class SalesHints
{
    public static readonly Hint GaveUp = new("gave-up");
    public static readonly Hint SharedVariable = new("shared-variable");

    private static readonly Hint s_differentLocks = new("different-locks");

    public static bool GivesUp(CodeReading code) => code.Has("Monitor.TryEnter") || code.Has("Lock.TryEnter");

    /// <summary>Whether calls met in a variable of the cell.</summary>
    public static bool Shares(CodeReading code, ControlledScheduler run) => run.HasWritten && code.Has("assignment to a shared variable");

    public static Hint Of(CodeReading code, string read, string write) =>
        GivesUp(code) ? GaveUp : LockHints.Of(code, read, write);

    /// <summary>Advice for a run that sold wrongly: where the stock is guarded, calls may share something else.</summary>
    public static Hint Of(CodeReading code, ControlledScheduler run)
    {
        var hint = run.HasExpired ? GaveUp : Of(code, "TicketStock.get_Left", "TicketStock.set_Left");
        return hint == s_differentLocks && Shares(code, run) ? SharedVariable : hint;
    }
}
