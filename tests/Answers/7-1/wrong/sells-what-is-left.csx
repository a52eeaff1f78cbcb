// hint: wrong-on-one-thread
bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        stock.Left = Math.Max(0, stock.Left - count);
        return true;
    }
}
