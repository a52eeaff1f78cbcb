// hint: not-given-back-after-exception
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    if (pay()) return true;
    lock (stock.Gate) stock.Left += 1;
    return false;
}
