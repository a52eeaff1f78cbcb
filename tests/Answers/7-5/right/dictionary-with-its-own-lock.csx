// 支払い中の人数を、どの公演にも同じ 1 つのロックで数える。
Dictionary<TicketStock, int> paying = new();
Lock countGate = new();
void Count(TicketStock stock, int change)
{
    lock (countGate) paying[stock] = paying.GetValueOrDefault(stock) + change;
}
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        Count(stock, 1);
    }
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        lock (stock.Gate)
        {
            if (!paid) stock.Left += 1;
            Count(stock, -1);
        }
    }
}
