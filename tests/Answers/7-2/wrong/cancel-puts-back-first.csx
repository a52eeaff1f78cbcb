// hint: lock-in-pieces
bool Reserve(Customer customer, TicketStock stock)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    lock (customer.Gate) customer.Tickets[stock] += 1;
    return true;
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (stock.Gate) stock.Left += 1;
    lock (customer.Gate)
    {
        if (customer.Tickets[stock] > 0)
        {
            customer.Tickets[stock] -= 1;
            return true;
        }
    }
    lock (stock.Gate) stock.Left -= 1;
    return false;
}
