// hint: not-read-again
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var record = await store.ReadAsync(user);
    if (record is null) return false;
    while (!await store.TryWriteAsync(user, record.Points + points, record.Version))
        await Task.Delay(10);
    await sendMailAsync(user);
    return true;
}
