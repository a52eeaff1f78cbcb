// hint: lock-around-read-only
bool Sell(TicketStock stock, int count)
{
    int left;
    lock (stock.Gate)
    {
        left = stock.Left;
        if (left < count) return false;
    }
    stock.Left = left - count;
    return true;
}
