// Mutex と WaitAll で、2 つを一度に取る。
using System.Runtime.CompilerServices;

ConditionalWeakTable<object, Mutex> gates = new();

bool Reserve(Customer customer, TicketStock stock)
{
    Mutex[] both = [gates.GetValue(customer, _ => new Mutex()), gates.GetValue(stock, _ => new Mutex())];
    WaitHandle.WaitAll(both);
    try
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
    finally { foreach (var gate in both) gate.ReleaseMutex(); }
}
bool Cancel(Customer customer, TicketStock stock)
{
    Mutex[] both = [gates.GetValue(customer, _ => new Mutex()), gates.GetValue(stock, _ => new Mutex())];
    WaitHandle.WaitAll(both);
    try
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
    finally { foreach (var gate in both) gate.ReleaseMutex(); }
}
