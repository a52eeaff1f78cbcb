// ロックの前にも確かめる。
bool Sell(TicketStock stock, int count)
{
    if (stock.Left < count) return false;
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
}
