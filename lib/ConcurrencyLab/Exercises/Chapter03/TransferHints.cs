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
        return code.MostLocksAtOnce > 1
            ? new("not-both-accounts")
            : general;
    }
}
