// hint: shared-variable
bool sold = false;
bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        sold = stock.Left >= count;
        if (sold) stock.Left -= count;
    }
    return sold;
}
