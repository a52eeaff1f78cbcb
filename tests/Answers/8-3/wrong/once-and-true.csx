// hint: conflict-ignored
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var record = await store.ReadAsync(user);
    if (record is null) return false;
    await store.TryWriteAsync(user, record.Points + points, record.Version);
    await sendMailAsync(user);
    return true;
}
