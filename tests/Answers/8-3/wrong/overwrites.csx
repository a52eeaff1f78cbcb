// hint: overwrites
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var record = await store.ReadAsync(user);
    if (record is null) return false;
    await store.WriteAsync(user, record.Points + points);
    await sendMailAsync(user);
    return true;
}
