// hint: home-made-lock
bool busy = false;

bool Sell(TicketStock stock, int count)
{
    SpinWait.SpinUntil(() => !busy, TimeSpan.FromSeconds(1));
    busy = true;
    try
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }
    finally { busy = false; }
}
