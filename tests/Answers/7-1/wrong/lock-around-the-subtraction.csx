// hint: lock-around-write-only
bool Sell(TicketStock stock, int count)
{
    if (stock.Left < count) return false;
    lock (stock.Gate)
    {
        stock.Left -= count;
        return true;
    }
}
