// hint: given-back-although-paid
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    try { return pay(); }
    finally { lock (stock.Gate) stock.Left += 1; }
}
