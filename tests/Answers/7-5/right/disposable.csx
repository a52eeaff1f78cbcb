// Dispose で席を戻す。
sealed class Seat(TicketStock stock) : IDisposable
{
    public bool Sold;
    public void Dispose()
    {
        if (!Sold) lock (stock.Gate) stock.Left += 1;
    }
}
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
    }
    using var seat = new Seat(stock);
    return seat.Sold = pay();
}
