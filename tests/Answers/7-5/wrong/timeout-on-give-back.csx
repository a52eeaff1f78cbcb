// hint: wait-limit-ignored
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate) { if (stock.Left == 0) return false; stock.Left--; }
    bool paid = false;
    try { return paid = pay(); }
    finally { if (!paid && Monitor.TryEnter(stock.Gate, 50)) { stock.Left++; Monitor.Exit(stock.Gate); } }
}
