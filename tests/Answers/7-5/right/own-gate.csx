// 自分のロックと、増減の補助メソッドを使う。
object gate = new();
bool Buy(TicketStock stock, Func<bool> pay)
{
    bool Change(int by)
    {
        lock (gate)
        {
            if (stock.Left + by < 0) return false;
            stock.Left += by;
            return true;
        }
    }
    if (!Change(-1)) return false;
    bool paid = false;
    try { return paid = pay(); }
    finally { if (!paid) Change(+1); }
}
