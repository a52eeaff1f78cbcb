// hint: reserved-too-late
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
    }
    if (!pay()) return false;
    lock (stock.Gate)
    {
        stock.Left -= 1;
        return true;
    }
}
