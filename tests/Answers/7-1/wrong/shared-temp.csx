// hint: shared-variable
class Shop
{
    int rest;
    public bool Sell(TicketStock stock, int count)
    {
        lock (stock.Gate)
        {
            rest = stock.Left - count;
            if (rest < 0) return false;
            stock.Left = rest;
            return true;
        }
    }
}
Shop shop = new();
bool Sell(TicketStock stock, int count) => shop.Sell(stock, count);
