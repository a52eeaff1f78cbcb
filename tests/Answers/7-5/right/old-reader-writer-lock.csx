// 古い ReaderWriterLock で仮押さえと取り消しを守る。
ReaderWriterLock gate = new();

bool Buy(TicketStock stock, Func<bool> pay)
{
    if (!Take(stock, -1)) return false;
    bool paid = false;
    try { return paid = pay(); }
    finally { if (!paid) Take(stock, 1); }
}

bool Take(TicketStock stock, int by)
{
    gate.AcquireWriterLock(-1);
    try
    {
        if (stock.Left + by < 0) return false;
        stock.Left += by;
        return true;
    }
    finally { gate.ReleaseWriterLock(); }
}
