// hint: given-back-unguarded
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left < 0) throw new InvalidOperationException();
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    bool paid = false;
    try { paid = pay(); return paid; }
    finally { if (!paid) stock.Left += 1; }
}
