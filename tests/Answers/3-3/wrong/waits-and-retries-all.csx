// hint: tries-again-and-again
bool Transfer(Account from, Account to, int amount)
{
    while (true)
    {
        lock (from.Gate)
        {
            if (Monitor.TryEnter(to.Gate, 100))
            {
                try
                {
                    if (from.Balance < amount) return false;
                    from.Balance -= amount;
                    to.Balance += amount;
                    return true;
                }
                finally { Monitor.Exit(to.Gate); }
            }
        }
    }
}
