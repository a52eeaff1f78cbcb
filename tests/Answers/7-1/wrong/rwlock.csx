// hint: read-lock
ReaderWriterLockSlim rw = new();
bool Sell(TicketStock stock, int count)
{
    rw.EnterReadLock();
    bool enough = stock.Left >= count;
    rw.ExitReadLock();
    if (!enough) return false;
    rw.EnterWriteLock();
    stock.Left -= count;
    rw.ExitWriteLock();
    return true;
}
