// ハッシュ値の小さいほうから取る。
(object, object) Order(object a, object b) =>
    System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(a) <= System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(b) ? (a, b) : (b, a);
bool Reserve(Customer customer, TicketStock stock)
{
    var (first, second) = Order(customer.Gate, stock.Gate);
    lock (first)
    lock (second)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
}
bool Cancel(Customer customer, TicketStock stock)
{
    var (first, second) = Order(customer.Gate, stock.Gate);
    lock (first)
    lock (second)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}
