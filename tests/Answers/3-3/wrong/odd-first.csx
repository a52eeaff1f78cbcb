// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    bool isOdd = from.Number % 2 == 1;
    var (first, second) = isOdd ? (from, to) : (to, from);
    lock (first.Gate)
    lock (second.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
