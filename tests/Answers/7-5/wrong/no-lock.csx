// hint: no-lock
bool Buy(TicketStock stock, Func<bool> pay)
{
    if (stock.Left == 0) return false;
    if (!pay()) return false;
    stock.Left -= 1;
    return true;
}
