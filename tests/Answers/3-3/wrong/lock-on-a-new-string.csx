// hint: lock-on-fresh-string
bool Transfer(Account from, Account to, int amount)
{
    string first = $"account {Math.Min(from.Number, to.Number)}";
    string second = $"account {Math.Max(from.Number, to.Number)}";
    lock (first)
    lock (second)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
