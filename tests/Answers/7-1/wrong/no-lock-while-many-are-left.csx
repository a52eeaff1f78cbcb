// hint: outside-the-lock
bool Sell(TicketStock stock, int count)
{
    if (count == 1 && stock.Left > 10)
    {
        stock.Left--;
        return true;
    }
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
