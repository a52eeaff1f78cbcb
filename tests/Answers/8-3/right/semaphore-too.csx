// 同じサーバーの中では 1 つずつ進め、衝突したらやり直す。
SemaphoreSlim gate = new(1, 1);
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    await gate.WaitAsync();
    try
    {
        while (true)
        {
            var record = await store.ReadAsync(user);
            if (record is null) return false;
            if (await store.TryWriteAsync(user, record.Points + points, record.Version)) break;
        }
    }
    finally { gate.Release(); }
    await sendMailAsync(user);
    return true;
}
