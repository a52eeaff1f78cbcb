// hint: shared-variable
int left;
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        left = stock.Left;
        if (left == 0) return false;
        stock.Left = left - 1;
    }
    bool paid = false;
    try { return paid = pay(); }
    finally
    {
        if (!paid)
        {
            lock (stock.Gate)
            {
                left = stock.Left + 1;
                stock.Left = left;
            }
        }
    }
}
