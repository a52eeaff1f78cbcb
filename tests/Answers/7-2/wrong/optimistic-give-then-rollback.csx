// hint: lock-in-pieces
bool Reserve(Customer customer, TicketStock stock)
{
    lock (customer.Gate) customer.Tickets[stock] += 1;
    lock (stock.Gate)
    {
        if (stock.Left > 0) { stock.Left -= 1; return true; }
    }
    lock (customer.Gate) customer.Tickets[stock] -= 1;
    return false;
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (customer.Gate)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
    }
    lock (stock.Gate) stock.Left += 1;
    return true;
}
