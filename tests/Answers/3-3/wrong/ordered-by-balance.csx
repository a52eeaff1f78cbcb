// verdict: timed-out
bool Transfer(Account from, Account to, int amount)
{
    var first = from.Balance < to.Balance ? from : to;
    var second = first == from ? to : from;
    lock (first.Gate)
    lock (second.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
