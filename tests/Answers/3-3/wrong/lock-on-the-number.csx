// hint: lock-on-boxed-value
bool Transfer(Account from, Account to, int amount)
{
    object gate = from.Number;
    lock (gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
