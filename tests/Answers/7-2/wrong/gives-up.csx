// hint: gave-up
bool Reserve(Customer customer, TicketStock stock)
{
    lock (customer.Gate)
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (stock.Gate)
    {
        object gate = customer.Gate;
        if (!Monitor.TryEnter(gate, 10)) return false;
        try
        {
            if (customer.Tickets[stock] == 0) return false;
            customer.Tickets[stock] -= 1;
            stock.Left += 1;
            return true;
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }
}
