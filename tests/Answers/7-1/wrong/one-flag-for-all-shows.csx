// hint: shared-variable
bool isOpen = true;

bool Sell(TicketStock stock, int count)
{
    lock (stock.Gate)
    {
        while (!isOpen) Monitor.Wait(stock.Gate);
        isOpen = false;
    }
    try
    {
        bool enough = stock.Left >= count;
        if (enough) stock.Left -= count;
        return enough;
    }
    finally
    {
        lock (stock.Gate)
        {
            isOpen = true;
            Monitor.PulseAll(stock.Gate);
        }
    }
}
