// hint: read-lock
ReaderWriterLockSlim one = new();

bool Reserve(Customer customer, TicketStock stock)
{
    one.EnterReadLock();
    try
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
    finally { one.ExitReadLock(); }
}
bool Cancel(Customer customer, TicketStock stock)
{
    one.EnterReadLock();
    try
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
    finally { one.ExitReadLock(); }
}
