// hint: different-locks
using System.Collections.Concurrent;
ConcurrentDictionary<(int, int), object> pairs = new();
bool Transfer(Account from, Account to, int amount)
{
    lock (pairs.GetOrAdd((Math.Min(from.Number, to.Number), Math.Max(from.Number, to.Number)), new object()))
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
