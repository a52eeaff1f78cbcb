// hint: unguarded-collection
List<(TicketStock, int)> history = new();
bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        history.Add((stock, count));
        return true;
    }
}
