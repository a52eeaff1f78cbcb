namespace ConcurrencyLab;

/// <summary>Advice for transfers that lose or make money, chosen by what was locked and what the code calls.</summary>
internal static class TransferHints
{
    public static Hint Of(CodeReading code, ControlledScheduler run)
    {
        var fault = GuardReading.Of(run.Guards, access => access.Owner is Account);
        var general = LockHints.Of(fault, code, run);
        if (code.HandsOver || !code.Has("Account.get_Gate") || !code.Locks || fault is GuardFault.None or GuardFault.Boxes or GuardFault.NewObjects or GuardFault.EqualStrings)
            return general;
        if (code.Has("Monitor.TryEnter"))
            return new("try-enter-ignored");
        if (code.LockCount == 1)
            return new("one-account-locked");
        if (code.MostLocksAtOnce < 2)
            return general;
        return !code.IsGuarded("Account.set_Balance") ? new("changed-outside-the-locks")
            : !code.IsGuarded("Account.get_Balance") ? new("checked-outside-the-lock")
            : new("not-both-accounts");
    }
}
