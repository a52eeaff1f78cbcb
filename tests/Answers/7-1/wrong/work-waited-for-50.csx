// hint: not-waited
Lock gate = new();
bool Sell(TicketStock stock, int count)
{
    var selling = Task.Run(() =>
    {
        lock (gate)
        {
            if (stock.Left < count) return false;
            stock.Left -= count;
            return true;
        }
    });
    return selling.Wait(50) && selling.Result;
}
