// hint: outside-the-lock
bool Sell(TicketStock stock, int count)
{
    if (count == 1)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        return true;
    }
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
