// hint: one-lock-missing
object reserving = new(), cancelling = new();

bool Reserve(Customer customer, TicketStock stock)
{
    lock (reserving)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (cancelling)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
