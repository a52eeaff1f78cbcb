// hint: lock-on-new-object
bool Sell(TicketStock stock, int count)
{
    lock (new object())
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
