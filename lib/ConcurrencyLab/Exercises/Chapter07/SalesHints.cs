namespace ConcurrencyLab;

/// <summary>Advice about locks of the service, chosen by what was held when it sold wrongly.</summary>
internal static class SalesHints
{
    public static readonly Hint GaveUp = new("gave-up");
    public static readonly Hint SharedVariable = new("shared-variable");

    /// <summary>Whether somebody went on without a lock: at once, or when a limit came.</summary>
    public static bool GivesUp(ControlledScheduler run) => run.HasExpired || run.Guards.HasMissed;

    /// <summary>Whether calls met in a variable of the cell.</summary>
    public static bool Shares(CodeReading code, ControlledScheduler run) => run.HasWritten && code.Has("assignment to a shared variable");

    public static bool IsOfStock(GuardedAccess access) => access.Owner is TicketStock;

    /// <summary>Advice for a run that sold wrongly: where the stock is guarded, calls may share something else.</summary>
    public static Hint Of(CodeReading code, ControlledScheduler run, Func<GuardedAccess, bool> isAsked) =>
        GivesUp(run) ? GaveUp
        : GuardReading.Of(run.Guards, isAsked) is not GuardFault.None and var fault ? LockHints.Of(fault, code, run)
        : Shares(code, run) ? SharedVariable
        : LockHints.Of(GuardFault.None, code, run);
}
