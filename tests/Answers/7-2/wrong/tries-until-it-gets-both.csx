// hint: tries-again-and-again
bool Reserve(Customer customer, TicketStock stock)
{
    while (true)
    {
        lock (customer.Gate)
        {
            if (Monitor.TryEnter(stock.Gate))
            {
                try
                {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
                }
                finally { Monitor.Exit(stock.Gate); }
            }
        }
        Thread.Yield();
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    while (true)
    {
        lock (stock.Gate)
        {
            if (Monitor.TryEnter(customer.Gate))
            {
                try
                {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
                }
                finally { Monitor.Exit(customer.Gate); }
            }
        }
        Thread.Yield();
    }
}
