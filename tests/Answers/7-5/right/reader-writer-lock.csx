// ReaderWriterLockSlim を使い、ジェネリックなメソッドで囲む。
ReaderWriterLockSlim gate = new();

T Locked<T>(Func<T> action)
{
    gate.EnterWriteLock();
    try { return action(); }
    finally { gate.ExitWriteLock(); }
}

bool Buy(TicketStock stock, Func<bool> pay)
{
    if (!Locked(() => stock.Left > 0 && stock.Left-- > 0)) return false;
    try
    {
        if (pay()) return true;
    }
    catch
    {
        Locked(() => stock.Left++);
        throw;
    }
    Locked(() => stock.Left++);
    return false;
}
