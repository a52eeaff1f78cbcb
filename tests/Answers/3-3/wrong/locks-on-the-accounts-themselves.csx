// verdict: timed-out
bool Transfer(Account from, Account to, int amount)
{
    lock (from)
    lock (to)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
