// 在庫そのものでロックする。
bool Sell(TicketStock stock, int count)
{
    lock (stock)
    {
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
    }
}
