// hint: lock-around-write-only
bool Sell(TicketStock stock, int count)
{
    (int left, object note) = (stock.Left, count);
    if (left < count) return false;
    lock (stock.Gate)
    {
        stock.Left = left - count;
        return true;
    }
}
