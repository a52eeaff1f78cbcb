// hint: gave-up
bool Transfer(Account from, Account to, int amount)
{
    lock (from.Gate)
    {
        if (!Monitor.TryEnter(to.Gate, 10)) return false;
        try
        {
            if (from.Balance < amount) return false;
            from.Balance -= amount;
            to.Balance += amount;
            return true;
        }
        finally
        {
            Monitor.Exit(to.Gate);
        }
    }
}
