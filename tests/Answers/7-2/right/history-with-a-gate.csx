// 予約の記録を List に残す。専用のロックの中で加える。
List<TicketStock> history = new();
bool Reserve(Customer customer, TicketStock stock)
{
    lock (customer.Gate)
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        lock (history) history.Add(stock);
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (customer.Gate)
    lock (stock.Gate)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
