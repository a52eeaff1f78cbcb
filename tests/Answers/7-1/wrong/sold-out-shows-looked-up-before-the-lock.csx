// hint: unguarded-collection
HashSet<TicketStock> soldOut = new();
bool Sell(TicketStock stock, int count)
{
    if (soldOut.Contains(stock)) return false;
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        if (stock.Left == 0) soldOut.Add(stock);
        return true;
    }
}
