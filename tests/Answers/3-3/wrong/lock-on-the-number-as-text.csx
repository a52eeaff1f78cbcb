// hint: different-locks
bool Transfer(Account from, Account to, int amount)
{
    lock (from.Number.ToString())
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
