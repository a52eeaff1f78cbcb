// hint: not-waited
bool Transfer(Account from, Account to, int amount)
{
    Task.Run(() =>
    {
        lock (from.Number < to.Number ? from.Gate : to.Gate)
        lock (from.Number < to.Number ? to.Gate : from.Gate)
        {
            if (from.Balance < amount) return;
            from.Balance -= amount;
            to.Balance += amount;
        }
    });
    return true;
}
