// hint: not-waited
bool Sell(TicketStock stock, int count)
{
    bool sold = false;
    Task.Run(() =>
    {
        lock (stock.Gate)
        {
            if (stock.Left < count) return;
            stock.Left -= count;
            sold = true;
        }
    });
    return sold;
}
