// hint: given-back-twice
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool paid = false;
    try
    {
        paid = pay();
        if (!paid) { lock (stock.Gate) stock.Left += 1; }
        return paid;
    }
    finally { if (!paid) lock (stock.Gate) stock.Left += 1; }
}
