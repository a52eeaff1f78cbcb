// hint: given-back-unguarded
bool Buy(TicketStock stock, Func<bool> pay)
{
    int left;
    lock (stock.Gate)
    {
        left = stock.Left;
        if (left == 0) return false;
        stock.Left = left - 1;
    }
    bool paid = false;
    try { paid = pay(); return paid; }
    finally { if (!paid) lock (stock.Gate) stock.Left = left; }
}
