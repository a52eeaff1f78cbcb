// 控えを、await の後で、ロックの中で増やす。
SemaphoreSlim gate = new(1, 1);
List<int> log = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
    await Task.Yield();
    lock (log) log.Add(1);
}
