// hint: wrong-on-one-thread
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left <= 1) return false;
        stock.Left -= 1;
    }
    return pay();
}
