// hint: try-enter-ignored
bool Transfer(Account from, Account to, int amount)
{
    lock (from.Gate)
    {
        bool locked = Monitor.TryEnter(to.Gate, 100);
        try
        {
            if (from.Balance < amount) return false;
            from.Balance -= amount;
            to.Balance += amount;
            return true;
        }
        finally
        {
            if (locked) Monitor.Exit(to.Gate);
        }
    }
}
