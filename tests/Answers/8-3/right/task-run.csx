// Task.Run に渡した async のラムダ式で繰り返す。
Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync) => Task.Run(async () =>
{
    bool done = false;
    while (!done)
    {
        if (await store.ReadAsync(user) is not PointRecord r) return false;
        done = await store.TryWriteAsync(user, checked(r.Points + points), r.Version);
    }
    await sendMailAsync(user);
    return done;
});
