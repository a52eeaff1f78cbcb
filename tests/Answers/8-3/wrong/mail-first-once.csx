// hint: mail-too-early
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    bool isSent = false;
    while (true)
    {
        var record = await store.ReadAsync(user);
        if (record is null) return false;
        if (!isSent) await sendMailAsync(user);
        isSent = true;
        if (await store.TryWriteAsync(user, record.Points + points, record.Version)) return true;
    }
}
