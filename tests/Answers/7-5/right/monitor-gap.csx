// Monitor を支払いのあいだだけ放す。
bool Buy(TicketStock stock, Func<bool> pay)
{
    Monitor.Enter(stock.Gate);
    try
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        bool paid = false;
        Monitor.Exit(stock.Gate);
        try { paid = pay(); }
        finally
        {
            Monitor.Enter(stock.Gate);
            if (!paid) stock.Left += 1;
        }
        return paid;
    }
    finally { Monitor.Exit(stock.Gate); }
}
