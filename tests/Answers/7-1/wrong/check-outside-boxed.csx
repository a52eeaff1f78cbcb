// hint: lock-around-write-only
bool Sell(TicketStock stock, int count)
{
    if (stock.Left < count)
    {
        Console.WriteLine("{0} 枚は売れません", count);
        return false;
    }
    lock (stock.Gate) stock.Left -= count;
    return true;
}
