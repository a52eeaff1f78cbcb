// hint: kept-a-lock
using System.Collections.Concurrent;
ConcurrentDictionary<int, SemaphoreSlim> gates = new();
SemaphoreSlim Of(int number) => gates.GetOrAdd(number, _ => new(1, 1));

bool Transfer(Account from, Account to, int amount)
{
    var (low, high) = from.Number < to.Number ? (Of(from.Number), Of(to.Number)) : (Of(to.Number), Of(from.Number));
    low.Wait();
    high.Wait();
    if (from.Balance < amount)
    {
        low.Release();
        return false;
    }
    from.Balance -= amount;
    to.Balance += amount;
    high.Release();
    low.Release();
    return true;
}
