// 全部の口座を 1 つのロックで守る
object bank = new();

bool Transfer(Account from, Account to, int amount)
{
    lock (bank)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
