// ジェネリックなメソッドが、2 つのロックを同じ順に取る。
T Both<T>(Customer customer, TicketStock stock, Func<T> change)
{
    lock (customer.Gate)
    lock (stock.Gate)
    {
        return change();
    }
}

bool Move(Customer customer, TicketStock stock, int tickets)
{
    if ((tickets > 0 ? stock.Left : customer.Tickets[stock]) == 0) return false;
    stock.Left -= tickets;
    customer.Tickets[stock] += tickets;
    return true;
}

bool Reserve(Customer customer, TicketStock stock) => Both(customer, stock, () => Move(customer, stock, 1));
bool Cancel(Customer customer, TicketStock stock) => Both(customer, stock, () => Move(customer, stock, -1));
