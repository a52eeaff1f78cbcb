// ロックの中で先に減らし、足りなければ戻す。
bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        stock.Left -= count;
        if (stock.Left >= 0) return true;
        stock.Left += count;
        return false;
    }
}
