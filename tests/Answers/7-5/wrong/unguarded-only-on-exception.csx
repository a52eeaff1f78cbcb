// hint: given-back-unguarded
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
        lock (stock.Gate) stock.Left += 1;
        return false;
    }
    catch
    {
        stock.Left += 1;
        throw;
    }
}
