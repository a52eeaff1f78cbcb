// ReaderWriterLockSlim の、上げられる読むロックで確かめる。
ReaderWriterLockSlim gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    gate.EnterUpgradeableReadLock();
    try
    {
        if (!seats.IsFree(seat)) return false;
        gate.EnterWriteLock();
        try { seats.Assign(seat, user); }
        finally { gate.ExitWriteLock(); }
        return true;
    }
    finally { gate.ExitUpgradeableReadLock(); }
}
