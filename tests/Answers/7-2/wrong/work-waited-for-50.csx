// hint: not-waited
Lock all = new();
bool Reserve(Customer customer, TicketStock stock)
{
    bool isDone = false;
    Task.Run(() =>
    {
        lock (all)
        {
            if (stock.Left == 0) return;
            stock.Left -= 1;
            customer.Tickets[stock] += 1;
            isDone = true;
        }
    }).Wait(50);
    return isDone;
}
bool Cancel(Customer customer, TicketStock stock)
{
    bool isDone = false;
    Task.Run(() =>
    {
        lock (all)
        {
            if (customer.Tickets[stock] == 0) return;
            customer.Tickets[stock] -= 1;
            stock.Left += 1;
            isDone = true;
        }
    }).Wait(50);
    return isDone;
}
