// hint: lock-in-pieces
bool Sell(TicketStock stock, int count)
{
    int left;
    lock (stock.Gate) { stock.Left -= count; left = stock.Left; }
    if (left >= 0) return true;
    lock (stock.Gate) stock.Left += count;
    return false;
}
