// 在庫ごとのロックを ConcurrentDictionary で持つ。
System.Collections.Concurrent.ConcurrentDictionary<TicketStock, object> gates = new();
bool Sell(TicketStock stock, int count)
{
    lock (gates.GetOrAdd(stock, _ => new object()))
    {
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
    }
}
