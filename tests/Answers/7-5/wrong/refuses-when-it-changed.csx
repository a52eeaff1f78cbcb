// hint: wrong-count
bool Buy(TicketStock stock, Func<bool> pay)
{
    int seen = stock.Left;
    if (seen == 0) return false;
    lock (stock.Gate)
    {
        if (stock.Left != seen) return false;
        stock.Left = seen - 1;
    }

    bool paid = false;
    try
    {
        return paid = pay();
    }
    finally
    {
        if (!paid)
        {
            lock (stock.Gate) stock.Left += 1;
        }
    }
}
