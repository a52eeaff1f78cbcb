// hint: home-made-lock
int busy = 0;
bool Sell(TicketStock stock, int count)
{
    while (Interlocked.Exchange(ref busy, 1) == 1) Thread.Yield();
    try
    {
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
    }
    finally { Volatile.Write(ref busy, 0); }
}
