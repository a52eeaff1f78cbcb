// hint: different-locks
using System.Collections.Concurrent;
ConcurrentDictionary<int, object> gates = new();

bool Sell(TicketStock stock, int count)
{
    lock (gates.GetOrAdd(count, _ => new object()))
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
