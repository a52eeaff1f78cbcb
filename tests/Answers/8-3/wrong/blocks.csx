// hint: blocking-wait
Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    while (store.ReadAsync(user).Result is { } record)
    {
        if (!store.TryWriteAsync(user, record.Points + points, record.Version).Result) continue;
        sendMailAsync(user).Wait();
        return Task.FromResult(true);
    }
    return Task.FromResult(false);
}
