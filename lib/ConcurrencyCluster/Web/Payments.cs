using StackExchange.Redis;

namespace ConcurrencyCluster;

/// <summary>How a server takes a payment that somebody may ask for twice. Chapter 08 shows these methods.</summary>
/// <param name="store">The store.</param>
/// <param name="total">Where the number of payments is there.</param>
/// <param name="between">What happens in the middle: the experiment.</param>
internal sealed class Payments(IDatabase store, RedisKey total, Func<Task> between)
{
    private const string PayOnce = """
        local known = redis.call('GET', KEYS[1])
        if known then return tonumber(known) end
        local paid = redis.call('INCR', KEYS[2])
        redis.call('SET', KEYS[1], paid, 'PX', 600000)
        return paid
        """;

    public async Task<long> PayAsync()
    {
        await between();
        return await store.StringIncrementAsync(total);
    }

    public async Task<long> PayAfterCheckAsync(RedisKey key)
    {
        RedisValue known = await store.StringGetAsync(key);
        if (known.HasValue) return (long)known;
        await between();
        long paid = await store.StringIncrementAsync(total);
        await store.StringSetAsync(key, paid, TimeSpan.FromMinutes(10));
        return paid;
    }

    public async Task<long> PayOnceAsync(RedisKey key)
    {
        await between();
        return (long)await store.ScriptEvaluateAsync(PayOnce, [key, total]);
    }
}
