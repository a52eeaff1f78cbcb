// hint: checked-outside-the-lock
object gate = new();

bool Transfer(Account from, Account to, int amount)
{
    lock (gate)
    {
        if (from.Balance < amount) return false;
    }
    lock (gate)
    {
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
