// hint: paid-elsewhere
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool paid = false;
    try { paid = Task.Run(pay).GetAwaiter().GetResult(); }
    finally
    {
        if (!paid) { lock (stock.Gate) stock.Left += 1; }
    }
    return paid;
}
