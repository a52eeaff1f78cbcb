// Monitor.Wait で、窓口を 1 つにする。
object window = new();
bool isOpen = true;

bool Sell(TicketStock stock, int count)
{
    lock (window)
    {
        while (!isOpen) Monitor.Wait(window);
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
        lock (window)
        {
            isOpen = true;
            Monitor.PulseAll(window);
        }
    }
}
