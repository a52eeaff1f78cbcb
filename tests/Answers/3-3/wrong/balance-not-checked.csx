// hint: balance-not-checked
bool Transfer(Account from, Account to, int amount)
{
    var (first, second) = from.Number < to.Number ? (from, to) : (to, from);
    lock (first.Gate)
    lock (second.Gate)
    {
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
