// hint: return-value
object gate = new();

bool Transfer(Account from, Account to, int amount)
{
    lock (gate)
    {
        if (from.Balance >= amount)
        {
            from.Balance -= amount;
            to.Balance += amount;
        }
        return true;
    }
}
