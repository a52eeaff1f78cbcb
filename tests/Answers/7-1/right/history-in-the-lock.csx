// 履歴の List を守るロックの中で売る。
List<(TicketStock Stock, int Count)> history = new();

bool Sell(TicketStock stock, int count)
{
    lock (history)
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        history.Add((stock, count));
        return true;
    }
}
