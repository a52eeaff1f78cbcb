// hint: one-lock-missing
using System.Collections.Concurrent;
ConcurrentDictionary<(Customer, TicketStock), object> gates = new();
bool Reserve(Customer customer, TicketStock stock)
{
    lock (gates.GetOrAdd((customer, stock), _ => new object()))
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (gates.GetOrAdd((customer, stock), _ => new object()))
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
