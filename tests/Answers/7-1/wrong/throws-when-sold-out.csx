// hint: exception
bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        if (stock.Left < count) throw new InvalidOperationException("売り切れ");
        stock.Left -= count;
        return true;
    }
}
