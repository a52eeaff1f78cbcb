// hint: unguarded-collection
List<TicketStock> refused = new();
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        if (!paid)
        {
            lock (stock.Gate)
            {
                stock.Left += 1;
                refused.Add(stock);
            }
        }
    }
}
