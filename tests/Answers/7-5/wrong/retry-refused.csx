// hint: paid-twice
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
        for (int i = 0; i < 3 && !paid; i++) paid = pay();
        return paid;
    }
    finally { if (!paid) lock (stock.Gate) stock.Left += 1; }
}
