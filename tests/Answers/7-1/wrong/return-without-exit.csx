// verdict: timed-out
object gate = new();

bool Sell(TicketStock stock, int count)
{
    Monitor.Enter(gate);
    if (stock.Left < count) return false;
    stock.Left -= count;
    Monitor.Exit(gate);
    return true;
}
