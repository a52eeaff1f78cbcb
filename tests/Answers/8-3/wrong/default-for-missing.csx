// hint: endless-on-missing
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    while (true)
    {
        var record = await store.ReadAsync(user) ?? new PointRecord(0, 0);
        if (await store.TryWriteAsync(user, record.Points + points, record.Version)) break;
    }
    await sendMailAsync(user);
    return true;
}
