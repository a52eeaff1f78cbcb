// hint: gives-up
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    for (int i = 0; i < 10; i++)
    {
        var record = await store.ReadAsync(user);
        if (record is null) return false;
        if (await store.TryWriteAsync(user, record.Points + points, record.Version))
        {
            await sendMailAsync(user);
            return true;
        }
        await Task.Delay(10 * (i + 1));
    }
    throw new TimeoutException("混んでいます");
}
