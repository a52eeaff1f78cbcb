// 口座を並べ替え、ジェネリックな再帰で順にロックする。
T WithLocks<T>(ReadOnlyMemory<Account> accounts, Func<T> action)
{
    if (accounts.IsEmpty) return action();
    lock (accounts.Span[0].Gate) return WithLocks(accounts[1..], action);
}

bool Transfer(Account from, Account to, int amount)
{
    Account[] ordered = new[] { from, to }.OrderBy(account => account.Number).ToArray();
    return WithLocks<bool>(ordered, () =>
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    });
}
