// hint: gave-up
bool Reserve(Customer customer, TicketStock stock)
{
    if (!Monitor.TryEnter(customer.Gate, 0)) return false;
    try
    {
        if (!Monitor.TryEnter(stock.Gate, 0)) return false;
        try
        {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
        }
        finally { Monitor.Exit(stock.Gate); }
    }
    finally { Monitor.Exit(customer.Gate); }
}
bool Cancel(Customer customer, TicketStock stock)
{
    if (!Monitor.TryEnter(stock.Gate, 0)) return false;
    try
    {
        if (!Monitor.TryEnter(customer.Gate, 0)) return false;
        try
        {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
        }
        finally { Monitor.Exit(customer.Gate); }
    }
    finally { Monitor.Exit(stock.Gate); }
}
