// hint: shared-variable
bool done;
bool Reserve(Customer customer, TicketStock stock)
{
    lock (customer.Gate)
    lock (stock.Gate)
    {
        done = stock.Left > 0;
        if (done) { stock.Left -= 1; customer.Tickets[stock] += 1; }
    }
    return done;
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (customer.Gate)
    lock (stock.Gate)
    {
        done = customer.Tickets[stock] > 0;
        if (done) { customer.Tickets[stock] -= 1; stock.Left += 1; }
    }
    return done;
}
