// 例外フィルターで戻す。
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool PutBack()
    {
        lock (stock.Gate) stock.Left += 1;
        return false;
    }
    try { return pay() || PutBack(); }
    catch when (PutBack()) { throw; }
}
