// hint: gave-up
object gate = new();
bool Sell(TicketStock stock, int count)
{
    var selling = Task.Run(() => { lock (gate) { if (stock.Left < count) return false; stock.Left -= count; return true; } });
    try { return selling.WaitAsync(TimeSpan.FromMilliseconds(50)).Result; } catch (AggregateException) { return false; }
}
