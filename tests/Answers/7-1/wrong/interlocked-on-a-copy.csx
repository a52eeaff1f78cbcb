// hint: interlocked-on-copy
bool Sell(TicketStock stock, int count)
{
    int left = stock.Left;
    if (left < count) return false;
    Interlocked.Add(ref left, -count);
    stock.Left = left;
    return true;
}
