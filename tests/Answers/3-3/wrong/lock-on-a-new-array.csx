// hint: lock-on-new-object
bool Transfer(Account from, Account to, int amount)
{
    lock (new[] { from.Gate, to.Gate })
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
