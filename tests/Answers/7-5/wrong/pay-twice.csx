// hint: paid-twice
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    try
    {
        if (!pay()) { lock (stock.Gate) stock.Left += 1; }
        return pay();
    }
    catch { lock (stock.Gate) stock.Left += 1; throw; }
}
