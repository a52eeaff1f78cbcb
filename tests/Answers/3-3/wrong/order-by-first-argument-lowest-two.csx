// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    if (from.Number == 2)
    {
        lock (to.Gate)
        lock (from.Gate)
            return Move();
    }
    lock (from.Gate)
    lock (to.Gate)
        return Move();

    bool Move()
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
