// hint: read-lock
ReaderWriterLockSlim gate = new();

bool Buy(TicketStock stock, Func<bool> pay)
{
    gate.EnterReadLock();
    try
    {
        if (stock.Left == 0) return false;
        stock.Left--;
    }
    finally { gate.ExitReadLock(); }
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        if (!paid)
        {
            gate.EnterWriteLock();
            stock.Left++;
            gate.ExitWriteLock();
        }
    }
}
