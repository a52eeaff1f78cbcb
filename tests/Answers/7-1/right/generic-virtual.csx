// ジェネリックな基底クラスがロックし、派生クラスが売る。
abstract class Counter<TOrder>
{
    public bool Serve(TicketStock stock, TOrder order)
    {
        lock (stock.Gate) return TrySell(stock, order);
    }
    protected abstract bool TrySell(TicketStock stock, TOrder order);
}

class TicketCounter : Counter<int>
{
    protected override bool TrySell(TicketStock stock, int count)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}

Counter<int> counter = new TicketCounter();
bool Sell(TicketStock stock, int count) => counter.Serve(stock, count);
