// hint: shared-variable
bool refused;
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    try { refused = !pay(); }
    catch
    {
        lock (stock.Gate) stock.Left += 1;
        throw;
    }
    if (refused)
    {
        lock (stock.Gate) stock.Left += 1;
        return false;
    }
    return true;
}
