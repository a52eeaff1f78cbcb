// hint: not-awaited
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    while (await store.ReadAsync(user) is { } record)
    {
        if (!await store.TryWriteAsync(user, record.Points + points, record.Version)) continue;
        _ = sendMailAsync(user);
        return true;
    }
    return false;
}
