// hint: not-added
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    while (await store.ReadAsync(user) is { } record)
    {
        if (!await store.TryWriteAsync(user, points, record.Version)) continue;
        await sendMailAsync(user);
        return true;
    }
    return false;
}
