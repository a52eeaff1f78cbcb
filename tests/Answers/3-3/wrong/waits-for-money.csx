// hint: waits-for-money
object bank = new();

bool Transfer(Account from, Account to, int amount)
{
    lock (bank)
    {
        while (from.Balance < amount) Monitor.Wait(bank);
        from.Balance -= amount;
        to.Balance += amount;
        Monitor.PulseAll(bank);
        return true;
    }
}
