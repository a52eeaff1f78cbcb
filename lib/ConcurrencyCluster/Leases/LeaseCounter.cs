using Medallion.Threading.Redis;
using StackExchange.Redis;

namespace ConcurrencyCluster;

/// <summary>Counts under a lock that has a time limit. Chapter 08 shows these methods.</summary>
/// <param name="store">The store of both the lock and the count.</param>
/// <param name="lockKey">Where the lock is there.</param>
/// <param name="count">Where the count is there.</param>
/// <param name="newest">Where the number of the newest holder is there.</param>
/// <param name="between">What happens between reading and writing: the experiment. It is told what was read, and the holder's number.</param>
/// <param name="whenWritten">What happens with the token of a lock that tells of its loss.</param>
internal sealed class LeaseCounter(
    IDatabase store, RedisKey lockKey, RedisKey count, RedisKey newest, Func<int, long, Task> between, Func<CancellationToken, Task> whenWritten)
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(1);

    private const string TakeWithNumber = """
        if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
            return redis.call('INCR', KEYS[2])
        end
        return 0
        """;

    public async Task<bool> CountWithSetNxAsync()
    {
        string owner = $"{Guid.NewGuid()}";
        while (!await store.StringSetAsync(lockKey, owner, limit, When.NotExists))
            await Task.Delay(20);

        int n = (int)await store.StringGetAsync(count);
        await between(n, 0);
        await store.StringSetAsync(count, n + 1);

        await store.LockReleaseAsync(lockKey, owner);
        return true;
    }

    public async Task<bool> CountWithDistributedLockAsync()
    {
        var mutex = new RedisDistributedLock(lockKey, store, options => options.Expiry(limit));
        await using var handle = await mutex.AcquireAsync();

        int n = (int)await store.StringGetAsync(count);
        await between(n, 0);
        await store.StringSetAsync(count, n + 1);

        await whenWritten(handle.HandleLostToken);
        return true;
    }

    public async Task<bool> CountWithNumberAsync()
    {
        string owner = $"{Guid.NewGuid()}";
        long number;
        while ((number = (long)await store.ScriptEvaluateAsync(
            TakeWithNumber, [lockKey, newest], [owner, (long)limit.TotalMilliseconds])) == 0)
            await Task.Delay(20);

        int n = (int)await store.StringGetAsync(count);
        await between(n, number);
        ITransaction write = store.CreateTransaction();
        write.AddCondition(Condition.StringEqual(newest, number));
        _ = write.StringSetAsync(count, n + 1);
        bool isWritten = await write.ExecuteAsync();

        await store.LockReleaseAsync(lockKey, owner);
        return isWritten;
    }
}
