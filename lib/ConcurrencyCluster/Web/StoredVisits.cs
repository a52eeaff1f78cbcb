using StackExchange.Redis;

namespace ConcurrencyCluster;

/// <summary>How a server counts its visits. Chapter 08 shows these methods.</summary>
/// <param name="store">The store that all servers share.</param>
/// <param name="key">Where the count is there.</param>
/// <param name="between">What happens between reading and writing: the experiment.</param>
/// <param name="written">Who is told when it was written, still inside the lock: what comes after it may be late.</param>
internal sealed class StoredVisits(IDatabase store, RedisKey key, Action<int> between, Action<int> written)
{
    private readonly Lock gate = new();
    private int count;

    public int CountHere()
    {
        lock (gate)
        {
            int n = count;
            count = n + 1;
            return count;
        }
    }

    public int CountWithGetAndSet()
    {
        lock (gate)
        {
            int n = (int)store.StringGet(key);
            between(n);
            store.StringSet(key, n + 1);
            written(n + 1);
            return n + 1;
        }
    }

    public int CountWithIncr() => (int)store.StringIncrement(key);
}
