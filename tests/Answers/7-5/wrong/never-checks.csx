// hint: wrong-count
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate) stock.Left -= 1;
    var ok = false;
    try { return ok = pay(); }
    finally { if (!ok) lock (stock.Gate) stock.Left += 1; }
}
