// hint: never-released
bool Buy(TicketStock stock, Func<bool> pay)
{
    Monitor.Enter(stock.Gate);
    if (stock.Left == 0) { Monitor.Exit(stock.Gate); return false; }
    stock.Left -= 1;
    Monitor.Exit(stock.Gate);
    bool paid;
    try { paid = pay(); }
    catch
    {
        Monitor.Enter(stock.Gate);
        stock.Left += 1;
        throw;
    }
    if (!paid) lock (stock.Gate) stock.Left += 1;
    return paid;
}
