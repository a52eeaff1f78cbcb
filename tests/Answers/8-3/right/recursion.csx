// 再帰でやり直す。
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    if (await store.ReadAsync(user) is not (int now, int version)) return false;
    if (!await store.TryWriteAsync(user, now + points, version)) return await AddPointsAsync(user, points, store, sendMailAsync);
    await sendMailAsync(user);
    return true;
}
