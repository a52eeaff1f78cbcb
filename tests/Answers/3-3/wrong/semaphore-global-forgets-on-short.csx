// hint: kept-a-lock
SemaphoreSlim bank = new(1, 1);

bool Transfer(Account from, Account to, int amount)
{
    bank.Wait();
    if (from.Balance < amount) return false;
    from.Balance -= amount;
    to.Balance += amount;
    bank.Release();
    return true;
}
