// hint: endless-on-missing
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    PointRecord? record;
    do
    {
        record = await store.ReadAsync(user);
    } while (record is null || !await store.TryWriteAsync(user, record.Points + points, record.Version));
    await sendMailAsync(user);
    return true;
}
