// hint: kept-a-lock
object bank = new();

bool Transfer(Account from, Account to, int amount)
{
    bool result = false;
    Monitor.Enter(bank);
    if (from.Balance < amount) return result;
    try
    {
        from.Balance -= amount;
        to.Balance += amount;
        result = true;
    }
    finally { Monitor.Exit(bank); }
    return result;
}
