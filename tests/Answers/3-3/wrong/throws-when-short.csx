// hint: exception
bool Transfer(Account from, Account to, int amount)
{
    var (first, second) = from.Number < to.Number ? (from, to) : (to, from);
    lock (first.Gate)
    lock (second.Gate)
    {
        if (from.Balance < amount) throw new InvalidOperationException("残高が足りません");
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
