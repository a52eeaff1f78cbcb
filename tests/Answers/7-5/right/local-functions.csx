// ローカル関数が、席を取ることと戻すことを 1 つずつ受け持つ。
bool Buy(TicketStock stock, Func<bool> pay)
{
    if (!Take()) return false;
    bool paid = false;
    try { return paid = pay(); }
    finally { if (!paid) GiveBack(); }

    bool Take()
    {
        lock (stock.Gate)
        {
            if (stock.Left == 0) return false;
            stock.Left--;
            return true;
        }
    }
    void GiveBack()
    {
        lock (stock.Gate) stock.Left++;
    }
}
