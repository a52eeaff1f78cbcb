// hint: reserved-too-late
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
    }
    if (!pay())
    {
        Console.WriteLine("残り {0}", 0);
        return false;
    }
    lock (stock.Gate) stock.Left -= 1;
    return true;
}
