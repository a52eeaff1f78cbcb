// hint: lock-on-fresh-string
bool Transfer(Account from, Account to, int amount)
{
    lock (Math.Min(from.Number, to.Number).ToString())
    lock (Math.Max(from.Number, to.Number).ToString())
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
