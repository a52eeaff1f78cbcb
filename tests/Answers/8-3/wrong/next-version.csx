// hint: not-recomputed
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var record = await store.ReadAsync(user);
    if (record is null) return false;
    int version = record.Version;
    while (!await store.TryWriteAsync(user, record.Points + points, version))
        version++;
    await sendMailAsync(user);
    return true;
}
