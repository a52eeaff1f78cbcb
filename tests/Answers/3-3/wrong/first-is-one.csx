// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    var first = from.Number == 1 ? from : to;
    var second = from.Number == 1 ? to : from;
    lock (first.Gate)
    lock (second.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
