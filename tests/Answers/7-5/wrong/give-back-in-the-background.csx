// hint: not-waited
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left--;
    }
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        if (!paid) Task.Run(() => { lock (stock.Gate) stock.Left++; });
    }
}
