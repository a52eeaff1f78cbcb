namespace ConcurrencyLab;

/// <summary>Advice for transfers that lose or make money, chosen by what the code calls.</summary>
internal static class TransferHints
{
    public static Hint Of(CodeReading code)
    {
        var general = LockHints.Of(code, "Account.get_Balance", "Account.set_Balance");
        if (code.HandsOver || !code.Has("Account.get_Gate") || !code.Locks || code.Has("box") || code.Has("new "))
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
