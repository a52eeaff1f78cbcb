// 時間の上限が来たら、入れるまで待ち直す。
SemaphoreSlim gate = new(1, 1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    while (!await gate.WaitAsync(TimeSpan.FromSeconds(1))) { }
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
