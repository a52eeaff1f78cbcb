// 外側にもう 1 つのロックを取る。
object all = new();
bool Reserve(Customer customer, TicketStock stock)
{
    lock (all)
    lock (customer.Gate)
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    lock (all)
    lock (stock.Gate)
    lock (customer.Gate)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
