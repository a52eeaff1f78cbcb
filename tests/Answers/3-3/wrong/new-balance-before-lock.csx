// hint: checked-outside-the-lock
bool Transfer(Account from, Account to, int amount)
{
    int a = from.Balance, b = to.Balance;
    if (a < amount) return false;
    var (first, second) = from.Number < to.Number ? (from, to) : (to, from);
    lock (first.Gate)
    lock (second.Gate)
    {
        from.Balance = a - amount;
        to.Balance = b + amount;
        return true;
    }
}
