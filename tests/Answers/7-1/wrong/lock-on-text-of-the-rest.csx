// hint: lock-on-fresh-string
bool Sell(TicketStock stock, int count)
{
    lock ("sell" + stock.Left)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
