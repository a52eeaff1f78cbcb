// 上限を 100 回にする。
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    for (int i = 0; i < 100; i++)
    {
        if (await store.ReadAsync(user) is not { } record) return false;
        if (!await store.TryWriteAsync(user, record.Points + points, record.Version)) continue;
        await sendMailAsync(user);
        return true;
    }
    throw new TimeoutException("100 回続けて衝突しました。");
}
