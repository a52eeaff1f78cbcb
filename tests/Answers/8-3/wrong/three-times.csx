// hint: gives-up
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    for (int i = 0; i < 3; i++)
    {
        var record = await store.ReadAsync(user);
        if (record is null) return false;
        if (!await store.TryWriteAsync(user, record.Points + points, record.Version)) continue;
        await sendMailAsync(user);
        return true;
    }
    return false;
}
