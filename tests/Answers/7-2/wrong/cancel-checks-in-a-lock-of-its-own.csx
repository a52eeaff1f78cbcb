// hint: lock-in-pieces
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
    lock (customer.Gate)
    {
        if (customer.Tickets[stock] == 0) return false;
    }
    lock (customer.Gate)
    lock (stock.Gate)
    {
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
