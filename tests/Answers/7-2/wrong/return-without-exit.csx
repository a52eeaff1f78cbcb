// hint: never-released
object gate = new();

bool Reserve(Customer customer, TicketStock stock)
{
    Monitor.Enter(gate);
    if (stock.Left == 0) return false;
    stock.Left -= 1;
    customer.Tickets[stock] += 1;
    Monitor.Exit(gate);
    return true;
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (gate)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
