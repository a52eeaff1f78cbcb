// hint: lock-on-new-object
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (new object())
    {
        if (stock.Left == 0) return false;
        if (!pay()) return false;
        stock.Left -= 1;
        return true;
    }
}
