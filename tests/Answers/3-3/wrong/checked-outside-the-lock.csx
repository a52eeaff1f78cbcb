// hint: checked-outside-the-lock
bool Transfer(Account from, Account to, int amount)
{
    if (from.Balance < amount) return false;
    var first = from.Number < to.Number ? from : to;
    var second = first == from ? to : from;
    lock (first.Gate)
    lock (second.Gate)
    {
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
