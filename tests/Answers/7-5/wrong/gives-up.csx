// hint: gave-up
bool Buy(TicketStock stock, Func<bool> pay)
{
    if (!Monitor.TryEnter(stock.Gate)) return false;
    try
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    finally { Monitor.Exit(stock.Gate); }

    bool paid = false;
    try
    {
        return paid = pay();
    }
    finally
    {
        if (!paid)
        {
            lock (stock.Gate) stock.Left += 1;
        }
    }
}
