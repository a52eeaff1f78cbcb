// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    var (a, b) = amount >= 40 ? (from, to) : (to, from);
    lock (a.Gate)
    lock (b.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
