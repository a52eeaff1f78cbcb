// 送金の記録を List に残す。専用のロックの中で加える。
List<string> log = new();
bool Transfer(Account from, Account to, int amount)
{
    var (first, second) = from.Number < to.Number ? (from, to) : (to, from);
    lock (first.Gate)
    lock (second.Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        lock (log) log.Add($"{from.Number} → {to.Number}");
        return true;
    }
}
