// hint: never-released
bool Buy(TicketStock stock, Func<bool> pay)
{
    Monitor.Enter(stock.Gate);
    if (stock.Left == 0) return false;
    stock.Left -= 1;
    Monitor.Exit(stock.Gate);
    bool paid = false;
    try { return paid = pay(); }
    finally { if (!paid) lock (stock.Gate) stock.Left += 1; }
}
