// hint: gave-up
bool Sell(TicketStock stock, int count)
{
    if (!Monitor.TryEnter(stock.Gate)) return false;
    try
    {
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
    }
    finally { Monitor.Exit(stock.Gate); }
}
