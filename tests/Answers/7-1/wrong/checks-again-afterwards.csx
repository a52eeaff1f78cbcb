// hint: no-lock
bool Sell(TicketStock stock, int count)
{
    if (stock.Left < count) return false;
    stock.Left -= count;
    if (stock.Left < 0)
    {
        stock.Left += count;
        return false;
    }
    return true;
}
