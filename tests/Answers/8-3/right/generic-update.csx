// ジェネリックな更新と、変える関数に分ける。
async Task<bool> UpdateAsync<T>(Func<Task<T?>> read, Func<T, Task<bool>> tryWrite) where T : class
{
    for (T? seen = await read(); seen != null; seen = await read())
    {
        if (await tryWrite(seen)) return true;
    }
    return false;
}
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    bool isWritten = await UpdateAsync(
        () => store.ReadAsync(user),
        record => store.TryWriteAsync(user, record.Points + points, record.Version));
    if (isWritten) await sendMailAsync(user);
    return isWritten;
}
