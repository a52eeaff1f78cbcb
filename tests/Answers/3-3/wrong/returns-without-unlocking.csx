// hint: kept-a-lock
bool Transfer(Account from, Account to, int amount)
{
    var first = from.Number < to.Number ? from : to;
    var second = first == from ? to : from;
    Monitor.Enter(first.Gate);
    Monitor.Enter(second.Gate);
    if (from.Balance < amount) return false;
    from.Balance -= amount;
    to.Balance += amount;
    Monitor.Exit(second.Gate);
    Monitor.Exit(first.Gate);
    return true;
}
