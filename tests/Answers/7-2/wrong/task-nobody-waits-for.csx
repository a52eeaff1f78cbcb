// hint: not-waited
bool Reserve(Customer customer, TicketStock stock)
{
    Task.Run(() =>
    {
        lock (customer.Gate)
        lock (stock.Gate)
        {
            if (stock.Left == 0) return;
            stock.Left -= 1;
            customer.Tickets[stock] += 1;
        }
    });
    return true;
}
bool Cancel(Customer customer, TicketStock stock)
{
    Task.Run(() =>
    {
        lock (customer.Gate)
        lock (stock.Gate)
        {
            if (customer.Tickets[stock] == 0) return;
            customer.Tickets[stock] -= 1;
            stock.Left += 1;
        }
    });
    return true;
}
