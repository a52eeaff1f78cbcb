// hint: read-lock
using System.Runtime.CompilerServices;
ConditionalWeakTable<Customer, ReaderWriterLockSlim> locks = new();
bool Reserve(Customer customer, TicketStock stock)
{
    var rw = locks.GetValue(customer, _ => new ReaderWriterLockSlim());
    rw.EnterReadLock();
    try
    {
        lock (stock.Gate)
        {
            if (stock.Left == 0) return false;
            stock.Left -= 1;
            customer.Tickets[stock] += 1;
            return true;
        }
    }
    finally { rw.ExitReadLock(); }
}
bool Cancel(Customer customer, TicketStock stock)
{
    var rw = locks.GetValue(customer, _ => new ReaderWriterLockSlim());
    rw.EnterWriteLock();
    try
    {
        lock (stock.Gate)
        {
            if (customer.Tickets[stock] == 0) return false;
            customer.Tickets[stock] -= 1;
            stock.Left += 1;
            return true;
        }
    }
    finally { rw.ExitWriteLock(); }
}
