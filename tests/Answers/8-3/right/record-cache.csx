// 読んだレコードを覚えておき、失敗したら読み直す。
using System.Collections.Concurrent;
ConcurrentDictionary<string, PointRecord> cache = new();
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    while (true)
    {
        if (!cache.TryGetValue(user, out var record))
        {
            record = await store.ReadAsync(user);
            if (record is null) return false;
        }
        if (await store.TryWriteAsync(user, record.Points + points, record.Version))
        {
            cache[user] = record with { Points = record.Points + points, Version = record.Version + 1 };
            await sendMailAsync(user);
            return true;
        }
        cache.TryRemove(user, out _);
        var fresh = await store.ReadAsync(user);
        if (fresh is null) return false;
        cache[user] = fresh;
    }
}
