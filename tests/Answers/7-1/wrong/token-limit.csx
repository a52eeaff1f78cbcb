// hint: gave-up
SemaphoreSlim gate = new(1, 1);

bool Sell(TicketStock stock, int count)
{
    using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(100));
    try { gate.Wait(source.Token); }
    catch (OperationCanceledException) { return false; }
    try
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
    finally { gate.Release(); }
}
