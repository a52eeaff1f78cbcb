// Mutex を使う。
Mutex mutex = new();
bool Sell(TicketStock stock, int count)
{
    mutex.WaitOne();
    try
    {
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
    }
    finally { mutex.ReleaseMutex(); }
}
