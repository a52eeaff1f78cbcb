// hint: given-back-unguarded
bool Buy(TicketStock stock, Func<bool> pay)
{
    int before;
    lock (stock.Gate)
    {
        before = stock.Left;
        if (before == 0) return false;
        stock.Left = before - 1;
    }
    try
    {
        bool paid = pay();
        if (!paid) { lock (stock.Gate) stock.Left++; }
        return paid;
    }
    catch
    {
        lock (stock.Gate) stock.Left = before;
        throw;
    }
}
