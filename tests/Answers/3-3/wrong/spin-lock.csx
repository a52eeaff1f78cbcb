// hint: home-made-lock
int busy = 0;

bool Transfer(Account from, Account to, int amount)
{
    while (Interlocked.Exchange(ref busy, 1) == 1) Thread.Sleep(0);
    try
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
    finally
    {
        Volatile.Write(ref busy, 0);
    }
}
