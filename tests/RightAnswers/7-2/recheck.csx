// ロックの前にも確かめる。
bool Reserve(Customer customer, TicketStock stock)
{
    if (stock.Left == 0) return false;
    lock (customer.Gate)
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets += 1;
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    if (customer.Tickets == 0) return false;
    lock (customer.Gate)
    lock (stock.Gate)
    {
        if (customer.Tickets == 0) return false;
        customer.Tickets -= 1;
        stock.Left += 1;
        return true;
    }
}
