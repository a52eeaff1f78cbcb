// hint: shared-variable
bool soldOut;
bool Sell(TicketStock stock, int count)
{
    if (soldOut) return false;
    lock (stock.Gate)
    {
        if (stock.Left < count) { soldOut = stock.Left == 0; return false; }
        stock.Left -= count;
        return true;
    }
}
