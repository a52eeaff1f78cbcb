// hint: never-released
SemaphoreSlim gate = new(1, 1);
bool Sell(TicketStock stock, int count)
{
    gate.Wait();
    if (stock.Left < count) return false;
    stock.Left -= count;
    gate.Release();
    return true;
}
