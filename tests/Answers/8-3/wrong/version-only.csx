// hint: not-recomputed
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var record = await store.ReadAsync(user);
    if (record is null) return false;
    int total = record.Points + points;
    while (!await store.TryWriteAsync(user, total, record.Version))
    {
        record = await store.ReadAsync(user);
        if (record is null) return false;
    }
    await sendMailAsync(user);
    return true;
}
