// hint: given-back-unguarded
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool paid = false;
    try { paid = pay(); return paid; }
    finally { if (!paid) lock (new object()) stock.Left += 1; }
}
