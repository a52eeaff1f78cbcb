// 1 つの ReaderWriterLockSlim で、読むロックから書くロックへ上げる。
ReaderWriterLockSlim gate = new();

bool Transfer(Account from, Account to, int amount)
{
    gate.EnterUpgradeableReadLock();
    try
    {
        if (from.Balance < amount) return false;
        gate.EnterWriteLock();
        try
        {
            from.Balance -= amount;
            to.Balance += amount;
            return true;
        }
        finally { gate.ExitWriteLock(); }
    }
    finally { gate.ExitUpgradeableReadLock(); }
}
