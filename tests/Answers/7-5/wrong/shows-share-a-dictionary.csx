// hint: unguarded-collection
Dictionary<TicketStock, int> paying = new();
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        paying[stock] = paying.GetValueOrDefault(stock) + 1;
    }
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        lock (stock.Gate)
        {
            paying[stock] -= 1;
            if (!paid) stock.Left += 1;
        }
    }
}
