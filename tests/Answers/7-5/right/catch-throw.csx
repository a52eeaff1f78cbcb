// catch で戻して、投げ直す。
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    try
    {
        if (pay()) return true;
    }
    catch
    {
        lock (stock.Gate) stock.Left += 1;
        throw;
    }
    lock (stock.Gate) stock.Left += 1;
    return false;
}
