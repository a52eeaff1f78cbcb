// hint: too-few-at-a-time
SemaphoreSlim desks = new(5, 5);
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool paid = false;
    desks.Wait();
    try { return paid = pay(); }
    finally
    {
        desks.Release();
        if (!paid) lock (stock.Gate) stock.Left += 1;
    }
}
