// hint: lock-of-one-server
SemaphoreSlim gate = new(1, 1);
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    await gate.WaitAsync();
    try
    {
        var record = await store.ReadAsync(user);
        if (record is null) return false;
        if (!await store.TryWriteAsync(user, record.Points + points, record.Version)) return false;
        await sendMailAsync(user);
        return true;
    }
    finally { gate.Release(); }
}
