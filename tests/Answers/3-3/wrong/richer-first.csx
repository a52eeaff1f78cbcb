// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    var (first, second) = (from.Balance, from.Number).CompareTo((to.Balance, to.Number)) > 0 ? (from, to) : (to, from);
    lock (first.Gate)
    lock (second.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
