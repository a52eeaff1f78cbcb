// hint: not-recomputed
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var first = await store.ReadAsync(user);
    while (first is not null)
    {
        var latest = await store.ReadAsync(user);
        if (latest is null) return false;
        if (await store.TryWriteAsync(user, first.Points + points, latest.Version)) { await sendMailAsync(user); return true; }
    }
    return false;
}
