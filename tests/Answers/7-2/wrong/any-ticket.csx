// hint: wrong-on-one-thread
HashSet<Customer> booked = [];
object all = new();
bool Reserve(Customer customer, TicketStock stock)
{
    lock (all)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        booked.Add(customer);
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (all)
    {
        if (!booked.Contains(customer)) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
