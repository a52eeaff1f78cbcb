// hint: missing-user
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    if (await store.ReadAsync(user) is null) return false;
    while (true)
    {
        var record = await store.ReadAsync(user);
        if (await store.TryWriteAsync(user, record!.Points + points, record.Version)) break;
    }
    await sendMailAsync(user);
    return true;
}
