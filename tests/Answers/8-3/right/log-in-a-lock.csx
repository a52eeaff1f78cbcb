// 送った相手の控えを、await の後で、ロックの中で増やす。
List<string> log = new();
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    bool done = false;
    while (!done)
    {
        if (await store.ReadAsync(user) is not PointRecord r) return false;
        done = await store.TryWriteAsync(user, r.Points + points, r.Version);
    }
    await sendMailAsync(user);
    await Task.Yield();
    lock (log) log.Add(user);
    return true;
}
