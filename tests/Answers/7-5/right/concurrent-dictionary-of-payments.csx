// 支払い中の人数を ConcurrentDictionary で数える。
using System.Collections.Concurrent;
ConcurrentDictionary<TicketStock, int> paying = new();
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    paying.AddOrUpdate(stock, 1, (_, count) => count + 1);
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        paying.AddOrUpdate(stock, 0, (_, count) => count - 1);
        if (!paid) lock (stock.Gate) stock.Left += 1;
    }
}
