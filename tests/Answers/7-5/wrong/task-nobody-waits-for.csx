// hint: not-waited
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    Task.Run(() =>
    {
        if (!pay())
        {
            lock (stock.Gate) stock.Left += 1;
        }
    });
    return true;
}
