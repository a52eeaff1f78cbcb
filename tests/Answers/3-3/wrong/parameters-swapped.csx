// hint: not-the-locks
bool Transfer(Account from, Account to, int amount)
{
    if (from.Number > to.Number) (from, to) = (to, from);
    lock (from.Gate)
    lock (to.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
