// hint: paid-twice
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    var paid = false;
    try { return paid = Enumerable.Range(0, 2).Any(_ => pay()); }
    finally { if (!paid) lock (stock.Gate) stock.Left += 1; }
}
