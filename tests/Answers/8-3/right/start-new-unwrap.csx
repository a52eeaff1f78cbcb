// StartNew と Unwrap で始め、メールを Task.WhenAll で待つ。
Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync) => Task.Factory.StartNew(async () =>
{
    while (true)
    {
        var r = await store.ReadAsync(user);
        if (r is null) return false;
        if (!await store.TryWriteAsync(user, r.Points + points, r.Version)) continue;
        await Task.WhenAll(sendMailAsync(user));
        return true;
    }
}).Unwrap();
