// hint: mail-repeated
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    while (true)
    {
        var record = await store.ReadAsync(user);
        if (record is null) return false;
        await sendMailAsync(user);
        if (await store.TryWriteAsync(user, record.Points + points, record.Version)) return true;
    }
}
