// 1 枚の札を取り合う。
using System.Collections.Concurrent;

BlockingCollection<int> token = new() { 0 };

bool Sell(TicketStock stock, int count)
{
    token.Take();
    bool sold = stock.Left >= count;
    if (sold) stock.Left -= count;
    token.Add(0);
    return sold;
}
