namespace ConcurrencyLab;

/// <summary>Advice for transfers that lose or make money, chosen by what the code calls.</summary>
internal static class TransferHints
{
    public static Hint Of(CodeReading code)
    {
        var general = LockHints.Of(code, "Account.get_Balance", "Account.set_Balance");
        if (!code.Has("Account.get_Gate") || !code.Locks || code.Has("box") || code.Has("new "))
            return general;
        if (code.Has("Monitor.TryEnter"))
            return new("try-enter-ignored", "TryEnter は、ロックを取れないと false を返します。そのときも残高を変えています。取れるまで待つ lock を使い、順番をそろえてください。");
        if (code.LockCount == 1)
            return new("one-account-locked", "片方の口座のロックしか取っていません。送金は 2 つの口座を変えるので、どちらの残高も、その口座のロックの中で変えてください。");
        return code.MostLocksAtOnce > 1
            ? new("not-both-accounts", "ロックを 2 回取っていますが、2 つの口座のロックになっていません。同じ口座を 2 回ロックしていないかを確かめてください。")
            : general;
    }
}
