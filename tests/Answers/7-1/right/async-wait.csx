// WaitAsync を Wait する。
SemaphoreSlim gate = new(1, 1);
bool Sell(TicketStock stock, int count)
{
    gate.WaitAsync().Wait();
    try
    {
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
    }
    finally { gate.Release(); }
}
