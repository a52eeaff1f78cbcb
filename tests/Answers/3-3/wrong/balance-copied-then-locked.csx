// hint: checked-outside-the-lock
bool Transfer(Account from, Account to, int amount)
{
    var (a, b) = from.Number < to.Number ? (from, to) : (to, from);
    var (fromBalance, toBalance) = (from.Balance, to.Balance);
    lock (a.Gate)
    {
        lock (b.Gate)
        {
            if (fromBalance < amount) return false;
            from.Balance = fromBalance - amount;
            to.Balance = toBalance + amount;
            return true;
        }
    }
}
