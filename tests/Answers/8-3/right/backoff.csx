// だんだん長く待ってから、goto でやり直す。
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    var wait = TimeSpan.FromMilliseconds(10);
again:
    var record = await store.ReadAsync(user).ConfigureAwait(false);
    if (record == null) return false;
    if (!await store.TryWriteAsync(user, record.Points + points, record.Version))
    {
        await Task.Delay(wait);
        wait = wait * 2 < TimeSpan.FromSeconds(1) ? wait * 2 : TimeSpan.FromSeconds(1);
        goto again;
    }
    await sendMailAsync(user);
    return true;
}
