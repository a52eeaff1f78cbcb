// 売り切れた公演を覚える。HashSet の中身は変えず、写しで置き換えるので、ロックなしで読める。
object all = new();
HashSet<TicketStock> soldOut = new();
bool Sell(TicketStock stock, int count)
{
    if (soldOut.Contains(stock)) return false;
    lock (stock.Gate)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        if (stock.Left == 0) lock (all) soldOut = new HashSet<TicketStock>(soldOut) { stock };
        return true;
    }
}
