// ReaderWriterLockSlim の読むロックから上げて売る。
ReaderWriterLockSlim gate = new();

bool Sell(TicketStock stock, int count)
{
    gate.EnterUpgradeableReadLock();
    try
    {
        if (stock.Left < count) return false;
        gate.EnterWriteLock();
        try { stock.Left -= count; }
        finally { gate.ExitWriteLock(); }
        return true;
    }
    finally { gate.ExitUpgradeableReadLock(); }
}
