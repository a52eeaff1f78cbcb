// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    lock (from.Gate)
    lock (to.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
