// 例外を包んで投げる。
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    try
    {
        if (pay()) return true;
    }
    catch (Exception e)
    {
        lock (stock.Gate) stock.Left += 1;
        throw new Exception("支払えませんでした", e);
    }
    lock (stock.Gate) stock.Left += 1;
    return false;
}
