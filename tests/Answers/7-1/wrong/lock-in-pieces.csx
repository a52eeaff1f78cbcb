// hint: lock-in-pieces
bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
    }
    lock (stock.Gate)
    {
        stock.Left -= count;
    }
    return true;
}
