// hint: shared-variable
string target = "";
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    target = user;
    while (await store.ReadAsync(target) is { } record)
    {
        if (!await store.TryWriteAsync(target, record.Points + points, record.Version)) continue;
        await sendMailAsync(target);
        return true;
    }
    return false;
}
