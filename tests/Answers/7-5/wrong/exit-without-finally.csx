// hint: never-released
object gate = new();

bool Buy(TicketStock stock, Func<bool> pay)
{
    Monitor.Enter(gate);
    if (stock.Left == 0) return false;
    bool paid = pay();
    if (paid) stock.Left -= 1;
    Monitor.Exit(gate);
    return paid;
}
