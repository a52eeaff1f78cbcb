// hint: negative-for-a-moment
bool Transfer(Account from, Account to, int amount)
{
    lock (from.Gate)
    {
        from.Balance -= amount;
        if (from.Balance < 0)
        {
            from.Balance += amount;
            return false;
        }
    }

    lock (to.Gate) to.Balance += amount;
    return true;
}
