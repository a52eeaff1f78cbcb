// hint: lock-on-boxed-value
bool Sell(TicketStock stock, int count)
{
    lock ((object)count)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
