// Lazy で作った 1 つのロックを、仮想メソッドの前で取る。
abstract record Change
{
    private static readonly Lazy<object> s_gate = new(() => new object());
    public bool Do(Customer customer, TicketStock stock)
    {
        lock (s_gate.Value) return Try(customer, stock);
    }
    protected abstract bool Try(Customer customer, TicketStock stock);
}

record Reservation : Change
{
    protected override bool Try(Customer customer, TicketStock stock)
    {
        if (stock.Left == 0) return false;
        stock.Left -= 1;
        customer.Tickets[stock] += 1;
        return true;
    }
}

record Cancellation : Change
{
    protected override bool Try(Customer customer, TicketStock stock)
    {
        if (customer.Tickets[stock] == 0) return false;
        customer.Tickets[stock] -= 1;
        stock.Left += 1;
        return true;
    }
}

bool Reserve(Customer customer, TicketStock stock) => new Reservation().Do(customer, stock);
bool Cancel(Customer customer, TicketStock stock) => new Cancellation().Do(customer, stock);
