// hint: balance-not-checked
object gate = new();

bool Transfer(Account from, Account to, int amount)
{
    lock (gate)
    {
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
